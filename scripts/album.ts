/** Pictures of conversations in the real local client, numbered in the order in which they were drawn. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { PlaygroundPage } from '../tests/support/playground-page.ts';

export interface Album {
  /** The whole page of a person, and the newest card of a conversation as narrow as on a phone. */
  readonly draw: (
    name: string,
    person: PlaygroundPage,
    conversation?: PlaygroundPage['chat'],
  ) => Promise<void>;
  /** Of the person's last question with its answer, under just this name. */
  readonly drawLastTurn: (name: string, person: PlaygroundPage) => Promise<void>;
  /** The newest message in a person's chat, under just this name. */
  readonly drawMessage: (name: string, person: PlaygroundPage) => Promise<void>;
  /** A page of our own server, whole. */
  readonly drawPage: (name: string, page: Page) => Promise<void>;
}

/** Makes an empty album in a folder; what was in the folder is gone. */
export async function newAlbum(folder: string): Promise<Album> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  let count = 0;

  function next(name: string): string {
    count += 1;
    return join(folder, `${String(count).padStart(2, '0')}-${name}`);
  }

  return {
    async draw(name, person, conversation = person.chat) {
      const file = next(name);
      await conversation.show();
      await writeFile(`${file}.png`, await person.picture());
      await writeFile(`${file}-narrow.png`, await conversation.narrowPicture());
    },
    async drawLastTurn(name, person) {
      await writeFile(join(folder, `${name}.png`), await person.pictureOfLastTurn());
    },
    async drawMessage(name, person) {
      await writeFile(join(folder, `${name}.png`), await person.chat.picture());
    },
    async drawPage(name, page) {
      await writeFile(`${next(name)}.png`, await page.screenshot({ fullPage: true }));
    },
  };
}
