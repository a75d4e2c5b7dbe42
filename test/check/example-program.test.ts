import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { acme } from '../acme.ts';
import { copyFolder } from '../small-program.ts';

type Slip = readonly [file: string, from: RegExp, to: string];

/** What is wrong with the example program once a slip is made in it. */
async function checkWith(...slips: Slip[]): Promise<string[]> {
	const folder = copyFolder(acme);
	for (const [name, from, to] of slips) {
		const file = path.join(folder, name);
		const text = readFileSync(file, 'utf8');
		const changed = text.replace(from, to);
		if (changed === text) throw new Error(`${name} has no ${from}.`);
		writeFileSync(file, changed);
	}
	const { problems } = await checkContent(folder, '2026-11-23');
	return problems.map(({ rule, file, field }) => `${rule} ${path.parse(file).name} ${field}`);
}

const signed = 'milestones/recruitment/agreement-signed.mdx';
const integration = 'milestones/onboarding/integration-listed.mdx';

it('finds nothing that contradicts itself in the example program', async () => {
	expect(await checkWith()).toEqual([]);
});

it.each<[string, Slip[], string[]]>([
	[
		'an agreement that is behind the portal to which the signature leads',
		[['resources/partner-agreement.mdx', /^minutes:/m, 'access: portal\nminutes:']],
		[
			'access-too-early agreement-signed steps[1].resource',
			'access-too-early agreement-signed enablement[1].resource',
		],
	],
	[
		'another partner type’s agreement',
		[[signed, /^ {4}enablement:\n.*referral-agreement.*\n/m, '']],
		[
			'audience-unreached referral-agreement roles',
			'wrong-audience agreement-signed enablement[1].resource',
		],
	],
	[
		'a tour of the portal that is behind the portal',
		[['resources/portal-tour.mdx', /^minutes:/m, 'access: portal\nminutes:']],
		['access-too-early portal-access-live enablement[1].resource'],
	],
	[
		'a milestone that was read before a change that affects it',
		[[signed, /^reviewed: .*/m, 'reviewed: 2026-10-19']],
		['reviewed-before-change agreement-signed reviewed'],
	],
	[
		'a course for a partner type whose path has it nowhere',
		[
			[integration, /^.*lead: 21, roles: \[technical\].*\n/m, ''],
			[integration, /\n {4}resource: technical-foundation/, ''],
		],
		['audience-unreached technical-foundation partnerTypes'],
	],
	[
		'a last phase that begins with a first result',
		[['phases/everboarding.mdx', /^starts: .*/m, 'starts: First deal registered']],
		Array.from({ length: 4 }, () => 'phase-start everboarding starts'),
	],
	[
		'a review after which something else is due',
		[['milestones/onboarding/ninety-day-review-held.mdx', /from: 75, to: 90/, 'from: 75, to: 86']],
		Array.from({ length: 2 }, () => 'phase-start everboarding starts'),
	],
	[
		'a milestone that is due before what it waits for',
		[['milestones/onboarding/target-accounts-mapped.mdx', /to: 38/, 'to: 28']],
		['due-before-prerequisite target-accounts-mapped window'],
	],
])('would find in it %s', async (_, slips, found) => {
	expect((await checkWith(...slips)).sort()).toEqual([...found].sort());
});
