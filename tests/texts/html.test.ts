import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { html, markup } from '../../src/texts/html.ts';

describe('Markup', () => {
  it('has text from outside in it as text', () => {
    const name = `<b title="x">Noor & 'co'</b>`;
    expect(html`<p title="${name}">${name}</p>`.toString()).toBe(
      '<p title="&lt;b title=&quot;x&quot;&gt;Noor &amp; &#39;co&#39;&lt;/b&gt;">' +
        '&lt;b title=&quot;x&quot;&gt;Noor &amp; &#39;co&#39;&lt;/b&gt;</p>',
    );
  });

  it('has other markup in it as it is, one piece or many, and numbers as they are', () => {
    const items = ['a', '<b>'].map((item) => html`<i>${item}</i>`);
    expect(html`${items}${markup('<hr>')}${2}`.toString()).toBe('<i>a</i><i>&lt;b&gt;</i><hr>2');
  });

  it('never lets any text begin an element or end an attribute', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(html`${text}`.toString()).not.toMatch(/[<>"']/);
      }),
    );
  });
});
