import type { Id, OwnLink, Program } from '../domain/journey.ts';
import { ownProgram } from '../package/own-program.ts';
import type { Model } from './model.ts';

const defaultRoles: [Id, string][] = [
	['sales', 'Sales'],
	['technical', 'Technical'],
	['marketing', 'Marketing'],
	['executive', 'Executive'],
	['operations', 'Operations'],
];

/** The roles at a partner, by id. */
export function findRoles(program: Model['program']): ReadonlyMap<Id, string> {
	return new Map(program.roles ? Object.entries(program.roles) : defaultRoles);
}

/**
 * The program with its defaults filled in.
 * @param hasPage whether the edition shows a page of the program
 */
export function buildProgram(model: Model, hasPage: (id: Id) => boolean): Program {
	const { program, words } = model;
	const { repository, contact, map, theme, year } = program;
	const locale = Intl.getCanonicalLocales(program.locale ?? 'en')[0] ?? 'en';
	const said = { ...findPluginWords(locale), ...keepWritten(words) };
	const navigation = listOwnLinks(program.navigation, hasPage);
	const footer = listOwnLinks(program.footer, hasPage);
	const hasContactTeam = contact?.team !== undefined && model.entries.teams.has(contact.team);
	return {
		name: program.name,
		vendor: program.vendor,
		tagline: program.tagline,
		url: new URL(program.url).origin,
		path: findPath(program.url),
		locale,
		repository: repository && {
			url: repository.url.replace(/\/+$/, '').replace(/\.git$/, ''),
			branch: repository.branch ?? 'main',
			contentPath: repository.contentPath ?? 'content',
		},
		...(program.address && { address: program.address }),
		...(Object.keys(said).length > 0 && { words: said }),
		portal: program.portal,
		contact: contact && { team: hasContactTeam ? contact.team : undefined, email: contact.email },
		reviewEvery: program.reviewEvery ?? 180,
		...(year && { year: { starts: year.starts } }),
		...(program.regions && {
			regions: new Map(program.regions.map(({ id, title, currency }) => [id, { title, currency }])),
		}),
		roles: findRoles(program),
		map: { title: map?.title, edition: map?.edition },
		theme: { ...theme, accent: theme?.accent, logo: theme?.logo },
		...(navigation.length > 0 && { navigation }),
		...(footer.length > 0 && { footer }),
	};
}

function listOwnLinks(
	links: Model['program']['navigation'],
	hasPage: (id: Id) => boolean,
): OwnLink[] {
	return (links ?? []).flatMap(({ page, handbook, url, title }): OwnLink[] => {
		if (handbook !== undefined) return [{ handbook, title }];
		if (page !== undefined) return hasPage(page) ? [{ page, title }] : [];
		return url !== undefined && title !== undefined ? [{ url, title }] : [];
	});
}

/** What plugins say in a language; where they have no words in it, their English ones that are no words of ours. */
function findPluginWords(locale: string): Record<string, string> {
	const { words } = ownProgram();
	const english = Object.entries(words['en'] ?? {}).filter(([key]) => key.startsWith('own.'));
	return { ...Object.fromEntries(english), ...words[new Intl.Locale(locale).language] };
}

function keepWritten(words: Model['words']): Record<string, string> {
	return Object.fromEntries(
		Object.entries(words).flatMap(([key, text]) => (text === undefined ? [] : [[key, text]])),
	);
}

function findPath(url: string): string | undefined {
	const { pathname } = new URL(url);
	return pathname === '/' ? undefined : pathname;
}
