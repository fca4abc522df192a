/** What the served workbench loads where Microsoft Lists is chosen: a script of its own, beside the page. */
export { microsoftList } from './microsoft-list';
export { signInWithPopup } from './popup';
