import type { Team } from '../../domain/journey.ts';
import type { EditionFiles } from './edition-files.ts';
import { byOrder, lastPlace } from './sort-entries.ts';

/** The teams in their order. */
export function buildTeams({ list, makeEntry, collator }: EditionFiles): Team[] {
	return list('teams')
		.map((written) => {
			const { contact, escalation, order, external, codeOwner } = written.data;
			return {
				...makeEntry(written),
				contact: { email: contact?.email, url: contact?.url, channel: contact?.channel },
				escalation,
				order: order ?? lastPlace,
				isExternal: external ?? false,
				codeOwner,
			};
		})
		.sort(byOrder(collator));
}
