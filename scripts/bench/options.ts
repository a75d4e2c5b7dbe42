import { parseArgs } from 'node:util';
import { BenchError } from './bench-error.ts';

/** What one run of the bench is to measure. */
export interface BenchOptions {
	/** Whether a program is measured by itself. */
	program: boolean;
	/** The size of a generated program in the place of the default one. */
	milestones: number | undefined;
	/** Sizes to build one after another; none: no scale is measured. */
	scale: readonly number[];
	compare: boolean;
	/** How often the builds that are compared, and the preview, are measured; their medians are told. */
	runs: number;
	/** Whether it is told where the time of a build goes. */
	where: boolean;
	/** Whether the preview is measured: its start, and how soon it shows a change. */
	dev: boolean;
	/** Whether pages are opened by a slow processor. */
	pages: boolean;
	/** Whether the sheets of many programs are measured. */
	sheets: boolean;
	/** Whether the figures become the new baseline. */
	save: boolean;
	baseline: string | undefined;
	json: string;
}

export const benchHelp = `npm run bench              measures the default program and compares it to the baseline
npm run bench -- OPTIONS
  --milestones 1000        measures a generated program of that size instead (30 to 3,000)
  --scale                  builds programs of 300, 1,000 and 3,000 milestones and says how time,
                           memory and output grow, beside their limits;
                           --sizes 30,100,300 for other sizes
  --compare                builds the same texts with Starlight, Eleventy and Hugo, side by side,
                           cold and warm, and says the medians of five rounds (--runs 5);
                           Starlight and Eleventy are installed from the npm registry, into
                           node_modules/.cache/waymark/bench; Hugo is the program of the PATH
  --where                  says where the time of a build goes, cold and warm, room by room
  --dev                    starts the preview, changes a milestone and says how soon each is
                           shown; medians of five (--runs 5)
  --pages                  opens plan, map and levels by a processor four times as slow, and
                           says what keeps a reader waiting
  --sheets                 draws the maps of many programs on A4, A3 and A2 and says how well
                           each can be read, and what it costs
  --all                    all of these in one run
  --save                   makes the figures the new baseline
  --baseline FILE          compares to this file, or saves there (scripts/bench/baseline.json)
  --json FILE              where the figures go as JSON (.cache/bench.json)
`;

const usualSizes = [300, 1000, 3000];

/** Reads the flags; “help” where help is asked for. Throws a BenchError that says what to write. */
export function readBenchOptions(args: readonly string[]): BenchOptions | 'help' {
	const { values } = parse(args);
	if (values.help) return 'help';
	const sizes = values.sizes?.split(',').map((text) => readSize('--sizes', text));
	const scale = sizes ?? (values.scale || values.all ? usualSizes : []);
	const isAsked = (name: 'compare' | 'where' | 'dev' | 'pages' | 'sheets') =>
		values[name] || values.all;
	const compare = isAsked('compare');
	const where = isAsked('where');
	const dev = isAsked('dev');
	const pages = isAsked('pages');
	const sheets = isAsked('sheets');
	const isNamed = scale.length > 0 || compare || where || dev || pages || sheets;
	return {
		program: values.all || !isNamed,
		milestones:
			values.milestones === undefined ? undefined : readSize('--milestones', values.milestones),
		scale,
		compare,
		runs: readRuns(values.runs),
		where,
		dev,
		pages,
		sheets,
		save: values.save,
		baseline: values.baseline,
		json: values.json,
	};
}

function parse(args: readonly string[]) {
	try {
		return parseArgs({
			args: [...args],
			options: {
				help: { type: 'boolean', short: 'h', default: false },
				milestones: { type: 'string' },
				scale: { type: 'boolean', default: false },
				sizes: { type: 'string' },
				compare: { type: 'boolean', default: false },
				runs: { type: 'string', default: '5' },
				where: { type: 'boolean', default: false },
				dev: { type: 'boolean', default: false },
				pages: { type: 'boolean', default: false },
				sheets: { type: 'boolean', default: false },
				all: { type: 'boolean', default: false },
				save: { type: 'boolean', default: false },
				baseline: { type: 'string' },
				json: { type: 'string', default: '.cache/bench.json' },
			},
		});
	} catch (error) {
		throw new BenchError(`${(error as Error).message}\n\n${benchHelp}`);
	}
}

function readSize(flag: string, text: string): number {
	const size = Number(text);
	if (!Number.isInteger(size) || size < 30 || size > 3000)
		throw new BenchError(
			`${flag} says “${text}”. Write a number of milestones from 30 to 3000, such as ${flag} 300.`,
		);
	return size;
}

function readRuns(text: string): number {
	const runs = Number(text);
	if (!Number.isInteger(runs) || runs < 1 || runs > 99)
		throw new BenchError(`--runs says “${text}”. Write how often, from 1 to 99, such as --runs 5.`);
	return runs;
}
