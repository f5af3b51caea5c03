/** Someone who reads our pages and presses their buttons over HTTP, without a browser around it. */
import type { AnswerSite } from './answer-site.ts';

export interface ReadPage {
  readonly status: number;
  readonly headers: Headers;
  readonly title: string;
  /** The blocks that say how it stands, each as one text without its symbol. */
  readonly said: readonly string[];
  /** What the buttons say. */
  readonly buttons: readonly string[];
  /** All text of the page. */
  readonly text: string;
  readonly html: string;
  /** Presses a button, with what was typed; follows where the answer leads to. */
  press(button: string, typed?: Record<string, string>): Promise<ReadPage>;
  /** The same without following: the answer itself. */
  send(button: string, typed?: Record<string, string>): Promise<Response>;
}

/** Opens the page of a person and the site's meeting; `query` stands behind the address. */
export async function openAs(site: AnswerSite, personId: string, query = ''): Promise<ReadPage> {
  return open(await addressOf(site, personId, query));
}

/** The address of a person's page, on the server as it runs here. */
export async function addressOf(site: AnswerSite, personId: string, query = ''): Promise<string> {
  const { pathname } = new URL(await site.links.answer('ambtelijk-2027-01-12', personId));
  return `${site.url}${pathname}${query}`;
}

/** Opens any address. */
export async function open(address: string): Promise<ReadPage> {
  return read(address, await fetch(address));
}

async function read(address: string, response: Response): Promise<ReadPage> {
  const html = await response.text();
  const forms = [...html.matchAll(/<form method="post" action="([^"]*)">(.*?)<\/form>/gs)].map(
    ([, action = '', content = '']) => ({
      action,
      button: textOf(/<button[^>]*>(.*?)<\/button>/s.exec(content)?.[1] ?? ''),
      fields: Object.fromEntries(
        [...content.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(
          ([, name = '', value = '']) => [name, textOf(value)],
        ),
      ),
    }),
  );

  function send(button: string, typed: Record<string, string> = {}): Promise<Response> {
    const form = forms.find((candidate) => candidate.button === button);
    if (form === undefined) throw new Error(`There is no button ${button}`);
    return fetch(new URL(form.action, address), {
      method: 'POST',
      body: new URLSearchParams({ ...form.fields, ...typed }),
      redirect: 'manual',
    });
  }

  return {
    status: response.status,
    headers: response.headers,
    title: textOf(/<title>(.*?)<\/title>/s.exec(html)?.[1] ?? ''),
    said: [...html.matchAll(/<div class="said[^"]*">(.*?)<\/div>/gs)].map(([, block = '']) =>
      textOf(block.replace(/<span aria-hidden="true">.*?<\/span>/s, '')),
    ),
    buttons: forms.map(({ button }) => button),
    text: textOf(html.replace(/<style>.*?<\/style>/s, '')),
    html,
    send,
    press: async (button, typed) => {
      const answer = await send(button, typed);
      const location = answer.headers.get('location');
      if (location === null) return read(address, answer);
      return open(new URL(location, address).href);
    },
  };
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity] ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}
