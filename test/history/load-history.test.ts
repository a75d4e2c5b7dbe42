import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readRaw } from '../../src/guard/read-raw.ts';
import { createPublicTest } from '../../src/history/hide-secrets.ts';
import { loadHistory } from '../../src/history/load-history.ts';
import { acme } from '../acme.ts';
import { writeContent } from '../small-program.ts';
import { type Commit, hasGit, makeRepository, runGit } from './repositories.ts';

const move = (from: string, to: string) => (text: string) => text.replace(from, to);
const later: Commit = { 'milestones/signed.md': move('from: 5, to: 25', 'from: 8, to: 25') };
const broken: Commit = { 'phases/join.md': move('order: 1', 'order: first') };
const mended: Commit = {
	'phases/join.md': (text) => text.replace('order: first', 'order: 1').replace('30', '40'),
};
const reviewed: Commit = { 'teams/sales.md': move('title', 'reviewed: 2026-02-01\ntitle') };
const renamed: Commit = { 'resources/guide.md': move('Guide', 'Handbook') };
const internal: Commit = { 'plays/call.md': move('Call the partner', 'Write to the partner') };

async function load(folder: string, edition: 'public' | 'internal' = 'internal', count = 20) {
	const revisions = await loadHistory(path.join(folder, 'content'), edition, count);
	return revisions.map(({ time, changes }) => [
		time,
		...changes.map(({ kind, subject }) => `${kind} ${subject.id}`),
	]);
}

function prepare(...commits: Commit[]): string {
	const { folder, remove } = makeRepository(...commits);
	onTestFinished(remove);
	return folder;
}

function makeFolder(): string {
	const folder = mkdtempSync(path.join(tmpdir(), 'waymark-git-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

describe.skipIf(!hasGit)('the history of the content', () => {
	it('is what each commit changed, the newest first, in the time of Greenwich', async () => {
		expect(await load(prepare(later, renamed))).toEqual([
			['2026-03-04T04:30:00Z', 'renamed guide'],
			['2026-03-03T04:30:00Z', 'timing signed'],
		]);
	});

	it('passes over commits that change nothing and states that cannot be read', async () => {
		expect(await load(prepare(later, {}, reviewed, broken, mended))).toEqual([
			['2026-03-07T04:30:00Z', 'days join'],
			['2026-03-03T04:30:00Z', 'timing signed'],
		]);
	});

	it('stands states whose references lead nowhere', async () => {
		const lost: Commit = {
			'milestones/signed.md': (text) =>
				text
					.replace(
						'team: sales',
						'team: nobody\nafter: [nothing]\npartnerTypes: [no-type]\ntrack: none',
					)
					.replace('resource: guide', 'resource: no-guide'),
			'milestones/first-deal.md': move('phase: grow', 'phase: nowhere'),
			'teams/sales.md': null,
			'partner-types/reseller.md': null,
		};
		await expect(load(prepare(lost, later))).resolves.toBeInstanceOf(Array);
	});

	it('does not look further back than it is asked to', async () => {
		const folder = prepare(later, renamed);
		expect(await load(folder, 'internal', 1)).toHaveLength(1);
		expect(await load(folder, 'internal', 0)).toEqual([]);
	});

	it('says nothing in the public edition of what only the internal one has', async () => {
		const folder = prepare(internal);
		expect(await load(folder)).toEqual([['2026-03-03T04:30:00Z', 'summary call']]);
		expect(await load(folder, 'public')).toEqual([]);
	});

	it('takes a merge for one change', async () => {
		const folder = prepare();
		runGit(folder, ['checkout', '--quiet', '-b', 'side']);
		for (const day of ['09', '10']) {
			const file = path.join(folder, 'content', 'metrics', `count-${day}.yaml`);
			cpSync(path.join(acme, 'metrics/sourced-pipeline.yaml'), file);
			runGit(folder, ['add', '--all']);
			runGit(folder, ['commit', '--quiet', '-m', day], `2026-03-${day}T12:00:00Z`);
		}
		runGit(folder, ['checkout', '--quiet', 'main']);
		runGit(folder, ['merge', '--quiet', '--no-ff', 'side', '-m', 'Merge'], '2026-03-20T12:00:00Z');
		expect(await load(folder)).toEqual([
			['2026-03-20T12:00:00Z', 'added count-09', 'added count-10'],
		]);
	});

	it('is the same in every copy, shorter in a shallow one, and empty without Git', async () => {
		const folder = prepare(later, renamed);
		const [clone, shallow, copy] = [makeFolder(), makeFolder(), makeFolder()];
		runGit('.', ['clone', '--quiet', `file://${folder}`, clone]);
		runGit('.', ['clone', '--quiet', '--depth=2', `file://${folder}`, shallow]);
		cpSync(path.join(folder, 'content'), path.join(copy, 'content'), { recursive: true });
		const read = (place: string) => loadHistory(path.join(place, 'content'), 'public', 20);
		const here = await read(folder);
		expect(here).toHaveLength(2);
		expect(await read(clone)).toEqual(here);
		expect(await read(shallow)).toEqual(here.slice(0, 1));
		expect(await read(copy)).toEqual([]);
	});

	it('is empty for a folder that the repository around it does not know', async () => {
		const folder = prepare(later);
		cpSync(path.join(folder, 'content'), path.join(folder, 'other', 'content'), {
			recursive: true,
		});
		expect(await load(path.join(folder, 'other'))).toEqual([]);
	});
});

it('may show nothing that is internal now, even if it was public once', () => {
	const folder = writeContent({
		'milestones/signed.md': (text) =>
			text
				.replace('title:', 'internal: true\ntitle:')
				.replace('Signed', 'Terms of the buyout agreed'),
		'milestones/first-deal.md': (text) => text.replace('after: [signed]\n', ''),
	});
	const mayShow = createPublicTest(readRaw(folder));
	expect(mayShow('Terms of the buyout agreed moves from day 5 to day 8.')).toBe(false);
	expect(mayShow('First deal has another rhythm now.')).toBe(true);
});
