import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { formatEntryAddress, listTwinnedPages } from '../../src/domain/addresses.ts';
import { listCollections } from '../../src/domain/find-entry.ts';
import { exportLlms } from '../../src/exports/llms-txt.ts';
import { listTwins, writeLlmsFull, writeTwin } from '../../src/exports/twins/list-twins.ts';
import { acme } from '../acme.ts';
import { generateProgram } from '../generate-program.ts';
import { readSource } from './export-source.ts';

const source = readSource();
const twins = listTwins(source);

function write(address: string): string {
	const twin = twins.get(address);
	if (!twin) throw new Error(`The page ${address} has no twin.`);
	return writeTwin(source, twin);
}

describe('a Markdown twin', () => {
	it('is there for every entry of every collection', () => {
		const entries = Object.values(listCollections(source.journey)).flatMap((all) => [
			...all.values(),
		]);
		expect(entries.length).toBeGreaterThan(100);
		expect(entries.map(formatEntryAddress).filter((address) => !twins.has(address))).toEqual([]);
	});

	it('is where links of texts may lead, and nowhere else', () => {
		const entries = Object.values(listCollections(source.journey)).flatMap((all) => [
			...all.values(),
		]);
		const known = [...listTwinnedPages(source.journey), ...entries.map(formatEntryAddress)];
		expect([...new Set(known)].sort()).toEqual([...twins.keys()].sort());
	});

	it('of a milestone says in words what it unlocks, and who owns that', () => {
		const text = write('/milestones/first-deal-registered/');
		expect(text).toMatch(/^# First deal registered\n\n> You registered/);
		expect(text).toContain(
			'### For Reseller\n\n- Days 60 to 85: [First joint motion live](https://partners.example.com/milestones/first-joint-motion-live.md). Owner from then on: Partner marketing. · Recommended',
		);
	});

	it('of a phase says through which gate the partner leaves', () => {
		expect(write('/phases/onboarding/')).toMatch(
			/## Next\n\nDone when:\n\n\*\*For Reseller, Services[^*]+\*\*\n\n- A first deal[^*]+\*\*For Referral\*\*\n\n- A first referral is accepted/,
		);
	});

	it('leads only to twins that are there', () => {
		const all = [...twins.keys()].map(write).join('\n');
		const named = [...all.matchAll(/\]\(https:\/\/partners\.example\.com([^)#]*)/g)].map(
			([, address = '']) => address,
		);
		const known = new Set(
			[...twins.keys()].map((address) =>
				address === '/' ? '/index.md' : `${address.slice(0, -1)}.md`,
			),
		);
		expect(named.length).toBeGreaterThan(500);
		expect([...new Set(named)].filter((address) => !known.has(address))).toEqual([]);
	});

	it('shows what is internal in the internal edition alone', () => {
		const internal = readSource(acme, source.site, 'internal');
		const signal = 'Past day 60 without a registration';
		expect(writeLlmsFull(internal)).toContain(signal);
		expect(writeLlmsFull(source)).not.toContain(signal);
	});
});

describe('llms.txt', () => {
	it('has a title, a sentence, and then lists of links with notes under headings', () => {
		const text = exportLlms(source);
		const [title, sentence] = text.split('\n\n');
		expect(title).toBe('# Acme Partner Program');
		expect(sentence).toMatch(/^> \S/);
		const rest = text.slice(text.indexOf('\n## '));
		expect(rest).not.toMatch(/^#{3,}/m);
		const lines = rest.split('\n').filter((line) => line !== '' && !line.startsWith('## '));
		expect(lines.length).toBeGreaterThan(100);
		expect(lines.filter((line) => !/^- \[.+\]\(https:\/\/\S+\)(?:: .+)?$/.test(line))).toEqual([]);
	});

	it('names every milestone, and llms-full.txt says all that their pages say', () => {
		const [short, full] = [exportLlms(source), writeLlmsFull(source)];
		for (const { id, title } of source.journey.milestones.values()) {
			expect(short).toContain(`/milestones/${id}.md`);
			expect(full).toContain(`# ${title}\n`);
		}
	});

	it('only names the milestones of a program that is too long for one text', () => {
		const folder = mkdtempSync(path.join(tmpdir(), 'waymark-'));
		onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
		generateProgram(folder, { milestones: 300 });
		const long = readSource(folder);
		const text = writeLlmsFull(long);
		expect(text.length).toBeLessThan(1_000_000);
		expect(text).toContain('too long for one text');
		for (const { id } of long.journey.milestones.values()) {
			expect(text).toContain(`https://partners.example.com/milestones/${id}.md`);
		}
		// What follows each is where it is.
		const answers = listTwins(long).get('/next/reseller/')?.write() ?? '';
		const { phases } = long.journey;
		expect(answers.match(/^### /gm)?.length).toBe(phases.size);
		for (const id of phases.keys())
			expect(answers).toContain(
				`[Which milestone did you reach last?](https://partners.example.com/phases/${id}/)`,
			);
	});
});
