import process from 'node:process';
import { keepAmong, nameCode, nameContent, readKept } from '../kept/kept-files.ts';
import { findPackageVersion } from '../kept/package-file.ts';
import type { Secrets } from './list-secrets.ts';
import type { OwnTexts } from './own-texts.ts';
import { noOwnTexts, planSearch, type SearchPlan } from './plan-search.ts';

const folder = 'plans';
/** A build makes two, one for its files and one for its news; so many are kept for later ones. */
const most = 20;

/** What `planSearch` says; it follows from what is given and the code that looks alone, and is kept for later builds. */
export function planOnce(
	{ secrets, publicTexts }: Secrets,
	own: OwnTexts = noOwnTexts,
): SearchPlan {
	const packages = ['entities', 'intl-messageformat'].map(findPackageVersion);
	const given = JSON.stringify([secrets, publicTexts, own.prose, [...own.whole], packages]);
	const name = nameContent(given, nameCode('guard'), process.version, ...own.code);
	const kept = readKept(folder, name)?.toString();
	if (kept !== undefined) return { secrets, ...(JSON.parse(kept) as Omit<SearchPlan, 'secrets'>) };
	const { secrets: _, ...places } = planSearch(secrets, publicTexts, own);
	keepAmong(folder, name, Buffer.from(JSON.stringify(places)), most);
	return { secrets, ...places };
}
