import type { Resource } from '../../domain/journey.ts';
import type { EditionFiles } from './edition-files.ts';

/** The resources by title. */
export function buildResources(files: EditionFiles): Resource[] {
	return files.list('resources').map((written) => {
		const { kind, url, access, roles, partnerTypes, minutes, language } = written.data;
		return {
			...files.makeEntry(written),
			kind,
			url,
			access: access ?? 'open',
			roles: files.onlyRoles(roles),
			partnerTypes: files.only('partner-types', partnerTypes),
			minutes,
			language,
		};
	});
}
