import type { Team } from '../../domain/journey.ts';
import type { EditionFiles } from './edition-files.ts';

/** The teams in their order. */
export function buildTeams({ list, makeEntry }: EditionFiles): Team[] {
	return list('teams').map((written) => {
		const { contact, escalation, order, external, codeOwner } = written.data;
		return {
			...makeEntry(written),
			contact: { email: contact?.email, url: contact?.url, channel: contact?.channel },
			escalation,
			order,
			isExternal: external ?? false,
			codeOwner,
		};
	});
}
