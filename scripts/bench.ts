import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { isRunning } from '../src/output/output-lock.ts';
import { generateProgram } from '../test/generate-program.ts';
import {
	type Baseline,
	baselineFile,
	describeMachine,
	type Run,
	readBaseline,
	saveBaseline,
} from './bench/baseline.ts';
import { BenchError } from './bench/bench-error.ts';
import { buildSite } from './bench/build-site.ts';
import { compareGenerators } from './bench/compare.ts';
import { copyContent } from './bench/copy-content.ts';
import type { Figures } from './bench/figures.ts';
import { type BenchOptions, benchHelp, readBenchOptions } from './bench/options.ts';
import { measurePreview } from './bench/preview.ts';
import { formatComparison, formatRun } from './bench/print-run.ts';
import { formatScale } from './bench/print-scale.ts';
import { measureProgram } from './bench/program.ts';
import { measureScale } from './bench/scale.ts';
import { measureSheets } from './bench/sheets.ts';
import { measureSlowPages } from './bench/slow-pages.ts';
import { measureWhere } from './bench/where/measure-where.ts';
import { formatWhere } from './bench/where/print-where.ts';

try {
	const options = readBenchOptions(process.argv.slice(2));
	if (options === 'help') process.stdout.write(benchHelp);
	else await runBench(options);
} catch (error) {
	if (!(error instanceof BenchError)) throw error;
	process.stderr.write(`${error.message}\n`);
	process.exitCode = 2;
}

/** Measures, prints, writes JSON. No figure is ever a reason to fail. */
async function runBench(options: BenchOptions): Promise<void> {
	const baseline = readBaseline(options.baseline ?? baselineFile);
	const folder = makeFolder();
	const content = prepareContent(folder, options.milestones);
	const findPlace = (part: string) => ({
		content,
		out: path.join(folder, part, 'site'),
		cache: path.join(folder, part, 'cache'),
	});
	const program = options.milestones ? `${options.milestones} milestones` : 'default program';

	const runs: Baseline = {};
	if (options.scale.length > 0) {
		const name = `scale ${options.scale.join(', ')}`;
		const figures = await measureScale(options.scale, { folder, say });
		print(formatScale(name, record(name, figures), baseline[name]));
	}
	if (options.compare) {
		const name = `${program}, compared`;
		// What is generated may be changed as it is; of what somebody writes, a copy.
		const isOwn = options.milestones !== undefined;
		const copied = isOwn ? content : copyContent(content, path.join(folder, 'copy'));
		const copy = { ...findPlace('ours'), content: copied };
		const { figures, table } = await compareGenerators(copy, { folder, runs: options.runs, say });
		print(`${table}\n\n${formatComparison(record(name, figures), baseline[name])}`);
	}
	if (options.where) {
		const name = `${program}, where`;
		const figures = await measureWhere(findPlace('where'), { folder, say });
		print(formatWhere(program, record(name, figures).figures));
	}
	if (options.dev) {
		const name = `${program}, preview`;
		const figures = await measurePreview(findPlace('preview'), { runs: options.runs, say });
		print(formatRun(name, record(name, figures), baseline[name]));
	}
	if (options.pages) {
		const name = `${program}, slow pages`;
		const place = findPlace('pages');
		say('building what is opened');
		await buildSite(place);
		const figures = await measureSlowPages(place.out, options.runs);
		print(formatRun(name, record(name, figures), baseline[name]));
	}
	if (options.sheets) {
		const { figures, table } = await measureSheets(content, say);
		const run = record('sheets', figures);
		print(`${table}\n\n${formatComparison(run, baseline['sheets'])}`);
	}
	if (options.program) {
		const mayChange = options.milestones !== undefined;
		const figures = await measureProgram(findPlace('program'), { say, mayChange });
		print(formatRun(program, record(program, figures), baseline[program]));
	}

	mkdirSync(path.dirname(path.resolve(options.json)), { recursive: true });
	writeFileSync(options.json, `${JSON.stringify(runs, null, '\t')}\n`);
	process.stdout.write(`\nThe same as JSON: ${options.json}\n`);
	if (options.save) {
		const file = options.baseline ?? baselineFile;
		// Where the time goes is no measure to hold to, and another one each time.
		const measures = Object.entries(runs).filter(([name]) => !name.endsWith(', where'));
		saveBaseline(file, Object.fromEntries(measures));
		process.stdout.write(`The new baseline: ${file}\n`);
	}

	function record(name: string, figures: Figures): Run {
		const run = { machine: describeMachine(), figures };
		runs[name] = run;
		return run;
	}
}

/** A folder for what is built, gone when the bench ends; what killed ones have left goes now. */
function makeFolder(): string {
	const parent = path.resolve('.cache', 'bench');
	mkdirSync(parent, { recursive: true });
	for (const name of readdirSync(parent)) {
		if (!isRunning(Number(name))) rmSync(path.join(parent, name), { recursive: true, force: true });
	}
	const folder = path.join(parent, String(process.pid));
	mkdirSync(folder);
	process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
	process.once('SIGINT', () => process.exit(130));
	return folder;
}

function prepareContent(folder: string, milestones: number | undefined): string {
	if (milestones === undefined) return path.resolve(process.env['JOURNEY_CONTENT'] || 'content');
	const content = path.join(folder, 'content');
	generateProgram(content, { milestones });
	return content;
}

function print(text: string): void {
	process.stdout.write(`\n${text}\n`);
}

function say(text: string): void {
	process.stderr.write(`… ${text}\n`);
}
