import type { LocalCompany, LocalUser } from '../../src/local/playground.ts';

/** A fictional person; `number` from 0 to 9 tells them apart. */
function someone(name: string, number: number): LocalUser {
  return {
    name,
    email: `${name.toLowerCase().replaceAll(' ', '.')}@voorbeeld.nl`,
    objectId: `33333333-3333-4333-8333-33333333333${String(number)}`,
    tenantId: '11111111-1111-4111-8111-111111111111',
  };
}

/** Anna de Vries and five colleagues. */
export const COMPANY: LocalCompany = {
  person: someone('Anna de Vries', 0),
  others: [
    someone('Bas Smit', 1),
    someone('Carla Mulder', 2),
    someone('Daan Visser', 3),
    someone('Emine Kaya', 4),
    someone('Fokke Hoekstra', 5),
  ],
  botName: 'BW-MO',
};
