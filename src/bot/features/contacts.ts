/** Who speaks for a region, and which region a municipality belongs to. */
import type { Contacts, ContactsAnswer, PostQuestion, RegionView } from '../../app/contacts.ts';
import { maySeePersonalData } from '../../domain/people.ts';
import { showContact } from '../card-data/contacts.ts';
import { contactCard, regionCard } from '../cards/contacts.ts';
import { severalPlacesCard, unknownPlaceCard } from '../cards/places.ts';
import type { Drawing } from '../drawing.ts';
import { onAction, type Feature, type Speaking } from '../feature.ts';
import type { Reply } from '../turn.ts';

/** The feature of regions and their contacts; it changes nothing. */
export function contactsFeature(options: {
  readonly contacts: Contacts;
  readonly drawing: Pick<Drawing, 'context'>;
}): Feature {
  const { contacts, drawing } = options;

  /** What was typed is answered where everyone reads it: in a channel without names. */
  function answerTo(speaking: Speaking, answer: ContactsAnswer, draw: (view: RegionView) => Reply): Reply {
    const context = drawing.context(speaking);
    switch (answer.kind) {
      case 'region':
        return speaking.isPrivate ? draw(answer) : { card: regionCard(answer, 'everyone', context) };
      case 'several':
        return { card: severalPlacesCard(answer.options, answer.question, context) };
      case 'unknown':
        return { card: unknownPlaceCard(answer.typed, answer.near, answer.question, context) };
      case 'no-own-region':
        return { text: speaking.texts.contacts.noOwnRegion };
    }
  }

  function region(speaking: Speaking, view: RegionView): Reply {
    const reader = maySeePersonalData(speaking.actor) ? 'member' : 'stranger';
    return { card: regionCard(view, reader, drawing.context(speaking)) };
  }

  function people(speaking: Speaking, view: RegionView): Reply {
    if (view.posts === null) return region(speaking, view);
    return { card: contactCard(view, view.posts, drawing.context(speaking)) };
  }

  function ask(speaking: Speaking, place: string | null, question: PostQuestion): Promise<ContactsAnswer> {
    const { actor } = speaking;
    return place === null ? contacts.ownRegion(actor, question) : contacts.find(actor, place, question);
  }

  return {
    name: 'contacts',
    intents: {
      contact: async (speaking, { place, network, rank }) => {
        const answer = await ask(speaking, place, questionOf(network, rank));
        return answerTo(speaking, answer, (view) => people(speaking, view));
      },
      region: async (speaking, { place }) => {
        const answer = await ask(speaking, place, {});
        return answerTo(speaking, answer, (view) => region(speaking, view));
      },
    },
    actions: [
      onAction(showContact, async (speaking, { place, network, rank }) => {
        // An older client answers a button with a message to all, instead of a card for who pressed.
        const othersReadAlong = !speaking.isPrivate && !isPersonalAnswer(speaking);
        if (othersReadAlong) return { text: speaking.texts.contacts.askInChat };
        const view = await contacts.open(speaking.actor, place, questionOf(network, rank));
        return view === null ? { text: speaking.texts.contacts.gone } : people(speaking, view);
      }),
    ],
  };
}

function isPersonalAnswer({ turn }: Speaking): boolean {
  return turn.event.kind === 'action' && turn.event.via === 'execute';
}

function questionOf(network: PostQuestion['network'], rank: PostQuestion['rank']): PostQuestion {
  return { ...(network === undefined ? {} : { network }), ...(rank === undefined ? {} : { rank }) };
}
