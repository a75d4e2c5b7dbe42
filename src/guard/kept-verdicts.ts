import { dropOldest, keep, nameCode, nameContent, readKept } from '../kept/kept-files.ts';
import { findPackageVersion } from '../kept/package-file.ts';
import type { SearchPlan } from './plan-search.ts';

const folder = 'guard';
const nameLength = 40;
/** So many lists are kept for later builds; one has forty bytes a file of the site. */
const most = 20;

/** In which files an earlier run found nothing, and a way to keep the same of this one. */
export interface Verdicts {
	/** Names of files, made of their paths and bytes. */
	clean: ReadonlySet<string>;
	keep(names: Iterable<string>): void;
}

/**
 * What is kept for the same search: the secrets, what of them is said anyway, the code that looks. A
 * changed paragraph of public content changes none of these, so that only what it changes on the site is
 * read again.
 */
export function openVerdicts(plan: SearchPlan): Verdicts {
	const code = [nameCode('guard', 'zip'), findPackageVersion('entities'), process.version];
	const name = nameContent(JSON.stringify(plan), ...code);
	const text = readKept(folder, name)?.toString('latin1') ?? '';
	return {
		clean: new Set(text.match(new RegExp(`.{${nameLength}}`, 'g'))),
		keep(names) {
			keep(folder, name, Buffer.from([...names].join(''), 'latin1'));
			dropOldest(folder, most);
		},
	};
}
