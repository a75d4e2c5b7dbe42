import type { Journey, PartnerType, Team } from './journey.ts';

/** Whom partners of a type write to: the type's own team, or the program's contact. */
export interface Contact {
	team: Team | undefined;
	email: string | undefined;
}

/** Undefined where neither a team nor an address is named. */
export function findContact(
	{ teams, program }: Journey,
	{ team: own }: Pick<PartnerType, 'team'>,
): Contact | undefined {
	const team = teams.get(own ?? program.contact?.team ?? '');
	const email = team?.contact.email ?? program.contact?.email;
	return team || email ? { team, email } : undefined;
}
