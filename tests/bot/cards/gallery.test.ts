import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { cardProblems } from '../../support/card-problems.ts';
import { brokenCardRules, markdownOf } from '../../support/card-rules.ts';
import { GALLERY } from './gallery.ts';
import { hostile } from './hostile.ts';
import { DUTCH, ENGLISH } from './situations.ts';

const markdown = new MarkdownIt();

describe.each([
  ['Dutch', { ...DUTCH, exampleData: true }],
  ['English', { ...ENGLISH, exampleData: true }],
])('every card in %s', (_, context) => {
  it.each(GALLERY)('is understood by the renderer and keeps the rules: $name', ({ draw }) => {
    const card = draw(context);
    expect(cardProblems(card)).toEqual([]);
    expect(brokenCardRules(card)).toEqual([]);
    expect(card).toMatchObject({ lang: context.language });
  });

  it('says at its foot that the data are an example, exactly when they are', () => {
    const foot = context.language === 'nl' ? 'Voorbeeldgegevens' : 'Example data';
    for (const { draw } of GALLERY) {
      expect(markdownOf(draw(context)).at(-1)).toBe(foot);
      expect(markdownOf(draw({ ...context, exampleData: false }))).not.toContain(foot);
    }
  });
});

describe('a card with hostile titles, names and places', () => {
  it.each(hostile())('shows them as text, stays whole and small: $name', ({ draw }) => {
    const card = draw(DUTCH);
    expect(cardProblems(card)).toEqual([]);
    expect(brokenCardRules(card)).toEqual([]);
    for (const text of markdownOf(card)) {
      expect(markdown.render(text)).toMatch(/^<p>[^<]*<\/p>\n$/);
    }
  });
});
