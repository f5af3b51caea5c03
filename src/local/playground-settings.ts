/** The settings file of the Agents Playground, in its own words and spelling. */

/** A person that the local Teams client knows. */
export interface LocalUser {
  readonly name: string;
  readonly email: string;
  /** Of the account, a UUID: what the bot knows the person by, with the tenant. */
  readonly objectId: string;
  readonly tenantId: string;
}

/** Who is in the chat: the person one is, and the five others that the Playground wants, no more and no fewer. */
export interface LocalCompany {
  readonly person: LocalUser;
  readonly others: readonly [LocalUser, LocalUser, LocalUser, LocalUser, LocalUser];
  /** The bot's name, as it stands above its messages and behind the @. */
  readonly botName: string;
}

/** The bot's account in Teams: "28:" and its app id. Locally there is none, so any id will do. */
const BOT_ID = '28:00000000-0000-4000-8000-00000000b0b0';

/**
 * The content of `.m365agentsplayground.yml`; JSON is YAML too. A chat's id
 * carries the person, so that two clients on one bot are two conversations.
 * All users are of the person's tenant: the Playground knows only one.
 */
export function playgroundSettings({ person, others, botName }: LocalCompany): string {
  return JSON.stringify({
    version: '0.1.1',
    tenantId: person.tenantId,
    bot: { id: BOT_ID, name: botName },
    currentUser: userOf(person),
    users: others.map(userOf),
    personalChat: { id: `a:personal-${person.objectId}` },
    groupChat: { id: `19:group-${person.objectId}@thread.v2`, name: 'Groepschat' },
    team: {
      id: `19:team-${person.objectId}@thread.tacv2`,
      name: 'Netwerk BW-MO',
      aadGroupId: '00000000-0000-4000-8000-000000007ea3',
      channels: [{ id: `19:kopgroep-${person.objectId}@thread.tacv2`, name: 'Kopgroep' }],
    },
  });
}

function userOf({ name, email, objectId }: LocalUser): Readonly<Record<string, string>> {
  const [givenName = name, ...rest] = name.split(' ');
  return {
    id: `29:${objectId}`,
    name,
    // The spelling is theirs.
    userPrincipleName: email,
    aadObjectId: objectId,
    givenName,
    surname: rest.join(' '),
    email,
  };
}
