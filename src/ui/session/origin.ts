/** `https://host:port` of an address; null for what is none, or holds a name and password: those would be kept and shown. */
export function originOf(address: string): string | null {
  try {
    const { origin, protocol, username, password } = new URL(address);
    const isOpen = username === '' && password === '';
    return isOpen && (protocol === 'https:' || protocol === 'http:') ? origin : null;
  } catch {
    return null;
  }
}
