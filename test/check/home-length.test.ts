import { expect, it } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { writeContent } from '../small-program.ts';

const check = async (home: string) =>
	(await checkContent(writeContent({ 'home.md': home }), '2026-11-23')).problems.map(
		({ rule, severity, line, message }) => `${severity} ${rule} ${line} | ${message}`,
	);
const words = (count: number) => 'word '.repeat(count).trim();

it('a text of the first page is told where it is so long that it pushes the map away, or is not read', async () => {
	expect(await check(`## above\n\n${words(80)}\n\n## below\n\n${words(400)}\n`)).toEqual([]);
	const [above, below] = await check(`## above\n\n${words(81)}\n\n## below\n\n${words(401)}\n`);
	expect(above).toMatch(/^warning home-length 1 \| Above the map stand 81 words; more than 80 /);
	expect(below).toMatch(/^warning home-length 5 \| Below the map stand 401 words; /);
});

it.each([
	['/milestones/signd/', ' Did you mean “/milestones/signed/”?'],
	['/milestones/nope/', ' In this folder there are: signed, first-deal.'],
	['/milestone/signed/', ' Did you mean “/milestones/signed/”?'],
])('a lost link %s is told with what is of the same kind', async (link, meant) => {
	expect(await check(`## above\n\n[x](${link})\n`)).toEqual([
		`error link 3 | The link “${link}” leads to no page of this site.${meant} Addresses look like /milestones/first-deal/.`,
	]);
});
