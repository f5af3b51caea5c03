/** What stands in the local client: the messages of the bot, and what one does with the newest. */
import type { Locator, Page } from 'playwright-core';

const NARROW = '.ac-adaptiveCard { max-width: 320px; }';

/** Messages of the bot that stand below each other: the personal chat, or one thread of a channel. */
export class Conversation {
  readonly #page: Page;
  /** Of each message of the bot its content, the newest last. */
  readonly #messages: Locator;

  constructor(page: Page, messages: Locator) {
    this.#page = page;
    this.#messages = messages;
  }

  /** How many messages of the bot there are. */
  count(): Promise<number> {
    return this.#messages.count();
  }

  /** Waits until there are more messages than `before`, and gives the newest. */
  async after(before: number): Promise<string> {
    await this.#messages.nth(before).waitFor();
    return this.newest();
  }

  /** Waits until a message with these words stands at the bottom, and gives it. */
  async arrives(words: string): Promise<string> {
    await this.#messages.last().filter({ hasText: words }).waitFor();
    return this.newest();
  }

  /** The words of the newest message, its buttons included, on one line. */
  async newest(): Promise<string> {
    return (await this.#messages.last().innerText()).replaceAll(/\s+/g, ' ').trim();
  }

  /** The titles of the buttons and of the sentences to tap, in order. */
  buttons(): Promise<string[]> {
    return this.#card.getByRole('button').allInnerTexts();
  }

  /** Presses a button of the newest card, waits until another card has taken its place, and gives that. */
  async press(title: string): Promise<string> {
    const before = (await this.#card.textContent()) ?? '';
    await this.#card.getByRole('button', { name: title, exact: true }).click();
    await this.#card.filter({ hasNotText: before }).waitFor();
    return this.newest();
  }

  /** Taps a sentence on the newest card, which says it, and gives the answer. */
  async tap(sentence: string): Promise<string> {
    const before = await this.count();
    await this.#card.getByRole('button', { name: sentence, exact: true }).click();
    return this.after(before);
  }

  /** Fills a field of the newest card by its label. */
  fill(label: string, value: string): Promise<void> {
    return this.#field(label).fill(value);
  }

  /** What a field of the newest card holds. */
  value(label: string): Promise<string> {
    return this.#field(label).inputValue();
  }

  /** Brings the newest message into view, and takes the mouse off it. */
  async show(): Promise<void> {
    await this.#messages.last().scrollIntoViewIfNeeded();
    await this.#page.mouse.move(0, 0);
  }

  /** A sharp picture of the newest message alone. */
  picture(): Promise<Buffer> {
    return this.#messages.last().screenshot({ animations: 'disabled' });
  }

  /** A picture of the newest card as narrow as a phone shows it; the client itself is always wide. */
  async narrowPicture(): Promise<Buffer> {
    await this.#page.addStyleTag({ content: NARROW });
    const picture = await this.#messages.last().screenshot({ animations: 'disabled', scale: 'css' });
    await this.#page.evaluate(
      `[...document.querySelectorAll('style')].find((style) => style.textContent === '${NARROW}').remove()`,
    );
    return picture;
  }

  /** A required field has a star behind its label. */
  #field(label: string): Locator {
    return this.#card.getByLabel(new RegExp(`^${label}( \\*)?$`));
  }

  get #card(): Locator {
    return this.#messages.last().locator('.ac-adaptiveCard');
  }
}
