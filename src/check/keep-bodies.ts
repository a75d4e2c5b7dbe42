import process from 'node:process';
import { checkBody } from '../body/check-body.ts';
import type { BodyReport, BodyRules } from '../body/checks/report.ts';
import type { Owner } from '../body/headings.ts';
import type { Body } from '../domain/journey.ts';
import { nameSpoken } from '../domain/message.ts';
import { dropOldest, keep, nameCode, nameContent, readKept } from '../kept/kept-files.ts';
import { findPackageVersion } from '../kept/package-file.ts';

const folder = 'bodies';
/** Reports on all texts of so many programs, or states of their partner types, are kept. */
const most = 10;

/** Our own code that checks a text, by rooms; a test reads the imports and says which these are. */
export const bodyRooms = ['body', 'domain', 'words'] as const;
/** The packages that read texts for it. */
export const bodyPackages = [
	'entities',
	'fastest-levenshtein',
	'github-slugger',
	'hast-util-raw',
	'mdast-util-to-hast',
	'mdast-util-to-string',
	'satteri',
] as const;

interface BodyReports {
	/** What an earlier check said of the same text, or what one says now. */
	check(body: Body, owner: Owner): BodyReport;
	/** Keeps what has been said for a later check. */
	keep(): void;
}

/** What is said of texts follows from them, these rules and the language of authors alone. */
export function openBodyReports(rules: BodyRules): BodyReports {
	const packages = bodyPackages.map(findPackageVersion).join();
	const code = [nameCode(...bodyRooms), packages, process.version];
	const name = nameContent(...code, JSON.stringify(rules), nameSpoken());
	/** As text: whoever runs the code of a text adds to its report. */
	const known = JSON.parse(readKept(folder, name)?.toString() ?? '{}') as Record<string, string>;
	const asked: Record<string, string> = {};
	let isOther = false;
	return {
		check(body, owner) {
			const { format, line, text } = body;
			const key = nameContent(format, String(line), text, owner.collection, owner.id);
			isOther ||= known[key] === undefined;
			const report = known[key] ?? JSON.stringify(checkBody(body, owner, rules));
			asked[key] = report;
			return JSON.parse(report) as BodyReport;
		},
		keep() {
			if (!isOther) return;
			keep(folder, name, Buffer.from(JSON.stringify(asked)));
			dropOldest(folder, most);
		},
	};
}
