/** The page of the Agents Playground, as the person in front of it uses it: type, read, press. */
import type { Browser, Locator, Page } from 'playwright-core';
import { Conversation } from './conversation.ts';

/** How the bot is called in the client. */
const BOT = 'Netwerk BW-MO';

/**
 * What the page itself complains of on a machine without internet, and always: fonts and an animation of Microsoft's,
 * and an icon that it does not have. Anything else that it complains of is ours.
 */
const OWN_NOISE = [
  /^Failed to load resource: net::ERR_NAME_NOT_RESOLVED https:\/\/res-1\.cdn\.office\.net\/files\/fabric-cdn-prod_\d+\.001\/assets\/fonts\/segoeui-westeuropean\/segoeui-(regular|semibold|bold|light)\.woff2$/,
  /^Failed to load worklet module script: https:\/\/res-1\.cdn\.office\.net\/files\/fabric-cdn-prod_\d+\.001\/assets\/animations\/flair\/flair\.min\.js \(Network error\) https:\/\/res-1\.cdn\.office\.net\/files\/fabric-cdn-prod_\d+\.001\/assets\/animations\/flair\/flair\.min\.js$/,
  /^Failed to load resource: the server responded with a status of 404 \(Not Found\) http:\/\/127\.0\.0\.1:\d+\/favicon\.ico$/,
];

const VIEWPORT = { width: 1280, height: 900 };

/** Where the client is told to install the app in a conversation. */
const INSTALLATION = (conversationId: string): string =>
  `/_debug/conversation/${conversationId}/installation`;

/** Around what is pictured, in CSS pixels. */
const MARGIN = 4;

export class PlaygroundPage {
  /** The personal chat; what is typed with `send` goes there. */
  readonly chat: Conversation;
  /** Errors of the page that are none of its own known noise. */
  readonly problems: readonly string[];
  readonly page: Page;

  private constructor(page: Page, problems: readonly string[]) {
    this.page = page;
    this.problems = problems;
    const ofBot = page.getByLabel('Message header').filter({ has: page.getByLabel('Message author') });
    this.chat = new Conversation(page, ofBot.locator('xpath=following-sibling::*[1]'));
  }

  /** Opens the personal chat and waits for the bot's welcome; `isNew` for someone who never installed the app there. */
  static async open(browser: Browser, url: string, isNew = false): Promise<PlaygroundPage> {
    const page = await browser.newPage({ viewport: VIEWPORT, deviceScaleFactor: 2 });
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => {
      const line = `${message.text()} ${message.location().url}`;
      if (message.type() === 'error' && !OWN_NOISE.some((noise) => noise.test(line))) problems.push(line);
    });
    // The client tells of an installation whenever a chat is opened.
    if (isNew) await page.route(`**${INSTALLATION('*')}`, (route) => route.fulfill({ status: 200 }));
    await page.goto(url);
    const opened = new PlaygroundPage(page, problems);
    if (isNew) await page.getByRole('textbox').first().waitFor();
    else await opened.chat.arrives('Wel');
    return opened;
  }

  /** Puts the app in the team of this client, and tells the bot so. */
  async putInTeam(teamId: string): Promise<void> {
    const address = new URL(INSTALLATION(encodeURIComponent(teamId)), this.page.url());
    const body = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' };
    const { ok, status } = await fetch(address, body);
    if (!ok) throw new Error(`The client answered ${String(status)}`);
  }

  /** A picture of what the window shows. */
  async picture(): Promise<Buffer> {
    return this.page.screenshot({ animations: 'disabled', scale: 'css' });
  }

  /** A sharp picture of the last question and its answer, without what is around them. */
  async pictureOfLastTurn(): Promise<Buffer> {
    const headers = this.page.getByLabel('Message header');
    const question = await headers.nth(-2).boundingBox();
    const answer = await headers.last().locator('xpath=..').boundingBox();
    if (question === null || answer === null) throw new Error('There is no question with an answer in view');
    const x = answer.x - MARGIN;
    const y = question.y - MARGIN;
    const clip = {
      x,
      y,
      width: question.x + question.width + MARGIN - x,
      height: answer.y + answer.height + MARGIN - y,
    };
    return this.page.screenshot({ animations: 'disabled', clip });
  }

  /** Gives the chat the room of the log beside it. */
  async hideLog(): Promise<void> {
    await this.page.getByTitle('Hide log panel').click();
  }

  /** Types a message in the personal chat, and gives the bot's answer. */
  async send(words: string): Promise<string> {
    const before = await this.chat.count();
    await this.page.getByRole('textbox').last().click();
    await this.page.keyboard.insertText(words);
    await this.page.keyboard.press('Enter');
    return this.chat.after(before);
  }

  /** Opens a channel, mentions the bot in a new post, and gives the thread with the card that it answers. */
  async post(channel: string, words: string): Promise<Conversation> {
    const thread = await this.say(channel, words);
    const answers = new Conversation(this.page, thread.locator('.ac-preview-panel'));
    await answers.after(0);
    return answers;
  }

  /** Opens another chat or channel, by its name in the list. */
  async open(name: string): Promise<void> {
    await this.page.getByRole('treeitem', { name }).click();
  }

  /** Opens a channel, mentions the bot in a new post, and gives the thread that this begins. */
  async say(channel: string, words: string): Promise<Locator> {
    const { page } = this;
    await this.open(channel);
    await page.getByText('Start a new post').waitFor();
    await page.getByRole('textbox').first().click();
    await page.keyboard.type('@');
    await page.getByRole('menuitem', { name: BOT }).click();
    await page.keyboard.insertText(` ${words}`);
    await page.getByRole('button', { name: 'Post', exact: true }).click();
    return page.getByRole('group').filter({ hasText: words }).last();
  }
}
