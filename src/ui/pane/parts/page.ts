import type { Lang } from '../../../core/messages/catalogue';

/** A page on paper: a report, a receipt. Its style is its own, and black on white. */
export interface Page {
  readonly title: string;
  readonly lang: Lang;
  /** For what stands within an element of the class `page`. */
  readonly style: string;
  /** Made by `html`, so that no text of a workbook becomes markup. */
  readonly body: string;
}

/** Markup that may stand in other markup as it is. */
export interface Markup {
  readonly markup: string;
}

/** Markup with texts put in, each of them escaped. */
export function html(strings: TemplateStringsArray, ...values: readonly (string | Markup)[]): Markup {
  const markup = strings.reduce((before, after, index) => {
    const value = values[index - 1] ?? '';
    return before + (typeof value === 'string' ? escaped(value) : value.markup) + after;
  });
  return { markup };
}

export function join(parts: readonly Markup[]): Markup {
  return { markup: parts.map(({ markup }) => markup).join('\n') };
}

export function raw({ markup }: Markup): string {
  return markup;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

/** The page as a file that needs nothing beside it. */
export function pageDocument({ title, lang, style, body }: Page): string {
  const head = html`<!DOCTYPE html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>@page { size: A4; margin: 12mm }
body { margin: 0 auto; max-width: 186mm; padding: 12px; background: #fff }
@media print { body { padding: 0 } }
${{ markup: style }}</style>
</head>
<body class="page">
${{ markup: body }}
</body>
</html>
`;
  return head.markup;
}
