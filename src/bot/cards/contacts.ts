/** The cards about regions and who speaks for them. */
import type { CardJson } from '../../app/ports.ts';
import type { PostView, RegionView } from '../../app/contacts.ts';
import { NETWORKS } from '../../domain/people.ts';
import { showContact } from '../card-data/contacts.ts';
import { execute, type Action } from './actions.ts';
import { card, textsOf, type CardContext } from './card.ts';
import { container, textBlock, type Element } from './elements.ts';
import { callUrl, chatUrl, linkLine, mailUrl } from './links.ts';

/** Who reads the card: it decides whether names are promised, refused or shown at the press of a button. */
export type RegionReader = 'member' | 'stranger' | 'everyone';

/** Which region it is, for every eye: no personal data. */
export function regionCard(view: RegionView, reader: RegionReader, context: CardContext): CardJson {
  const texts = textsOf(context).contacts;
  const note = { member: null, stranger: texts.membersOnly(context.secretariat), everyone: texts.hidden }[
    reader
  ];
  return card(context, {
    body: [
      ...heading(view, texts.kickerRegion, context),
      ...facts(view, context),
      ...(note === null ? [] : [textBlock(note, { isSubtle: true, spacing: 'medium' })]),
    ],
    actions:
      reader === 'stranger' ? [] : [showButton(view, reader === 'member' ? texts.who : texts.show, context)],
    speak: answer(view, context),
  });
}

/** The people who hold the posts: personal data, so only for a member, where nobody else reads along. */
export function contactCard(view: RegionView, posts: readonly PostView[], context: CardContext): CardJson {
  const texts = textsOf(context);
  const { network } = view.question;
  const networkName = network === undefined ? null : texts.meetings.network[network];
  const sections = NETWORKS.map((each) => ({
    network: each,
    posts: posts.filter((post) => post.network === each),
  }));
  return card(context, {
    body: [
      ...heading(view, texts.contacts.kicker, context),
      ...sections.flatMap((section) =>
        section.posts.length === 0
          ? []
          : [
              textBlock(texts.meetings.network[section.network], { weight: 'bolder', spacing: 'medium' }),
              ...section.posts.map((post, index) => postBlock(post, index > 0, context)),
            ],
      ),
      ...(posts.length === 0 ? [textBlock(texts.contacts.noPosts(networkName), { spacing: 'medium' })] : []),
    ],
    actions: view.hasMore ? [showAllButton(view, context)] : [],
    speak: spoken(view, posts, context),
  });
}

function heading(view: RegionView, kicker: string, context: CardContext): readonly Element[] {
  const texts = textsOf(context).contacts;
  const unconfirmed = view.asked === null ? texts.unconfirmedComposition : texts.unconfirmedMembership;
  return [
    textBlock(kicker, { size: 'small', isSubtle: true }),
    textBlock(texts.region(view.region.name), {
      size: 'large',
      weight: 'bolder',
      style: 'heading',
      spacing: 'small',
    }),
    ...(view.exact ? [] : [textBlock(texts.readAs(askedName(view, context)), { spacing: 'small' })]),
    ...(view.asked === null ? [] : [textBlock(answer(view, context), { spacing: 'small' })]),
    ...(view.unconfirmed ? [textBlock(unconfirmed, { isSubtle: true, spacing: 'small' })] : []),
  ];
}

/** The region in a sentence. */
function answer({ asked, region, centre }: RegionView, context: CardContext): string {
  const texts = textsOf(context).contacts;
  if (asked === null) return `${texts.region(region.name)}.`;
  return asked.code === centre?.code
    ? texts.isCentre(asked.name, region.name)
    : texts.belongs(asked.name, region.name);
}

function askedName({ asked, region }: RegionView, context: CardContext): string {
  return asked?.name ?? textsOf(context).contacts.region(region.name);
}

/**
 * Lines and not two columns: the long Dutch words would break in a narrow one. Every municipality is named, for who
 * asks which they are asks for all of them, and the largest region has eighteen.
 */
function facts({ centre, municipalities }: RegionView, context: CardContext): readonly Element[] {
  const texts = textsOf(context).contacts;
  const others = municipalities.filter(({ code }) => code !== centre?.code).map(({ name }) => name);
  const named = others.join(', ');
  return [
    ...(centre === null ? [] : [textBlock(texts.centre(centre.name), { spacing: 'small' })]),
    ...(named === '' ? [] : [textBlock(texts.otherMunicipalities(named), { spacing: 'small' })]),
  ];
}

function postBlock({ rank, holder }: PostView, separator: boolean, context: CardContext): Element {
  const texts = textsOf(context).contacts;
  const label = textBlock(texts.post[rank], { size: 'small', isSubtle: true });
  const items =
    holder === null
      ? [label, textBlock(texts.vacancy(context.secretariat), { spacing: 'none' })]
      : [
          label,
          textBlock(holder.name, { weight: 'bolder', spacing: 'none' }),
          textBlock(texts.workingFor(holder.function, holder.municipality), { spacing: 'none' }),
          linkLine([{ title: holder.email, url: mailUrl(holder.email) }]),
          linkLine([
            ...(holder.phone === null ? [] : [{ title: holder.phone, url: callUrl(holder.phone) }]),
            { title: texts.chat, url: chatUrl(holder.email) },
          ]),
        ];
  return container(items, { spacing: 'small', ...(separator ? { separator } : {}) });
}

function showButton({ asked, region, question }: RegionView, title: string, context: CardContext): Action {
  const place = asked?.code ?? region.regionId;
  return execute(showContact, { place, ...question }, { title, language: context.language });
}

function showAllButton({ asked, region }: RegionView, context: CardContext): Action {
  const place = asked?.code ?? region.regionId;
  return execute(
    showContact,
    { place },
    { title: textsOf(context).contacts.showAll, language: context.language },
  );
}

function spoken(view: RegionView, posts: readonly PostView[], context: CardContext): string {
  const texts = textsOf(context).contacts;
  const people = posts.flatMap(({ rank, holder }) =>
    holder === null ? [] : [`${texts.post[rank]}: ${holder.name}.`],
  );
  return [answer(view, context), ...people].join(' ');
}
