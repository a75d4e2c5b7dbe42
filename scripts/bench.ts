import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { generateProgram } from '../test/generate-program.ts';
import { measureOutput, type OutputMeasure } from './measure-output.ts';
import { measureSearch, type SearchMeasure } from './measure-search.ts';

/** What one build took and what it made. */
interface BuildMeasure extends OutputMeasure {
	wallSeconds: number;
	cpuSeconds: number;
	/** Of the largest single process. */
	peakMebibytes: number;
	/** Where there is a browser. */
	search: SearchMeasure | undefined;
}

const { values } = parseArgs({ options: { milestones: { type: 'string', default: '1000' } } });
const milestones = Number(values.milestones);
if (!Number.isInteger(milestones) || milestones < 30 || milestones > 3000) {
	process.stderr.write('Write a number of milestones from 30 to 3000: --milestones 1000\n');
	process.exit(2);
}

const folder = mkdtempSync(path.join(tmpdir(), 'waymark-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const generated = path.join(folder, 'content');
generateProgram(generated, { milestones });

const small = await measureBuild('the default program', path.resolve('content'), 'default');
const large = await measureBuild(`a program of ${milestones} milestones`, generated, 'generated');
const file = '.cache/bench.json';
mkdirSync(path.dirname(file), { recursive: true });
writeFileSync(
	file,
	`${JSON.stringify({ node: process.version, milestones, default: small, generated: large }, null, '\t')}\n`,
);
process.stdout.write(`\n${formatTable(small, large)}\nThe same as JSON: ${file}\n`);

/** Builds a program as `npm run build` does and takes the measure of it. */
async function measureBuild(name: string, content: string, label: string): Promise<BuildMeasure> {
	process.stdout.write(`Building ${name} …\n`);
	const out = path.join(folder, label);
	const note = path.join(folder, `${label}-usage`);
	const command = [process.execPath, ...saveUsageOnExit(note), 'scripts/build.ts'];
	if (hasGnuTime()) command.unshift('/usr/bin/time', '-o', note, '-f', '%U %S %M');
	const [program = '', ...args] = command;
	const start = performance.now();
	const { status, stdout, stderr } = spawnSync(program, args, {
		encoding: 'utf8',
		maxBuffer: 2 ** 28,
		env: {
			...process.env,
			JOURNEY_CONTENT: content,
			JOURNEY_OUT: out,
			JOURNEY_EDITION: 'public',
			SITE_URL: '',
			BASE_PATH: '',
		},
	});
	const wallSeconds = (performance.now() - start) / 1000;
	if (status !== 0) {
		process.stderr.write(`${stdout}${stderr}\nThe build of ${name} failed.\n`);
		process.exit(1);
	}
	const [user = 0, system = 0, kibibytes = 0] = (
		readFileSync(note, 'utf8').trim().split('\n').at(-1) ?? ''
	)
		.split(' ')
		.map(Number);
	return {
		wallSeconds,
		cpuSeconds: user + system,
		peakMebibytes: kibibytes / 1024,
		...measureOutput(out),
		search: await measureSearch(out),
	};
}

function hasGnuTime(): boolean {
	return process.platform === 'linux' && existsSync('/usr/bin/time');
}

/** Without GNU time the build itself says what it used; programs that it started are then left out. */
function saveUsageOnExit(note: string): string[] {
	if (hasGnuTime()) return [];
	const code = `import { writeFileSync } from 'node:fs';
process.on('exit', () => {
	const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
	writeFileSync(${JSON.stringify(note)}, [userCPUTime / 1e6, systemCPUTime / 1e6, maxRSS].join(' '));
});`;
	return ['--import', `data:text/javascript,${encodeURIComponent(code)}`];
}

function formatTable(a: BuildMeasure, b: BuildMeasure): string {
	const number = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
	const rows: [string, number, number][] = [
		['Milestone pages', a.milestonePages, b.milestonePages],
		['Wall seconds', a.wallSeconds, b.wallSeconds],
		['CPU seconds', a.cpuSeconds, b.cpuSeconds],
		['Peak memory, MiB', a.peakMebibytes, b.peakMebibytes],
		['Output, files', a.files, b.files],
		['Output, MiB', a.bytes / 2 ** 20, b.bytes / 2 ** 20],
	];
	for (const [i, page] of a.pages.entries()) {
		const other = b.pages[i];
		if (!other) continue;
		rows.push(
			[`${page.name}, requests`, page.requests, other.requests],
			[`${page.name}, KiB`, page.bytes / 1024, other.bytes / 1024],
			[`${page.name}, KiB compressed`, page.compressedBytes / 1024, other.compressedBytes / 1024],
			[`  of these HTML`, page.htmlCompressedBytes / 1024, other.htmlCompressedBytes / 1024],
		);
	}
	if (a.search && b.search) {
		rows.push(
			['Search, requests before the box', a.search.requestsBefore, b.search.requestsBefore],
			['Search, requests to first result', a.search.requests, b.search.requests],
			['Search, KiB to first result', a.search.bytes / 1024, b.search.bytes / 1024],
			[
				'Search, ms from key to result',
				a.search.millisecondsToResult,
				b.search.millisecondsToResult,
			],
		);
	}
	const cells = [
		['', 'Default', 'Generated', 'Ratio'],
		...rows.map(([name, x, y]) => [
			name,
			number.format(x),
			number.format(y),
			x === 0 ? '' : number.format(y / x),
		]),
	];
	return cells
		.map(([name = '', ...rest]) =>
			[name.padEnd(36), ...rest.map((cell) => cell.padStart(11))].join(''),
		)
		.join('\n');
}
