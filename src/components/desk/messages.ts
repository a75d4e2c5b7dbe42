import type { PageProgram } from '../../desk/view/page-program.ts';
import type { Choice, FaultView, OpenedView } from '../../desk/view/view-opened.ts';
import type { PartnerView } from '../../desk/view/view-partner.ts';
import type { PracticeView } from '../../desk/view/view-practice.ts';
import type { StandsView } from '../../desk/view/view-stands.ts';
import type { TodayFilter, TodayLine, TodayPart, TodayView } from '../../desk/view/view-today.ts';

/** What the page asks the worker: of each question the answer. The export itself never comes back. */
export interface Questions {
	/** Reads a file; without one, the example. `said` is what headings mean, `order` how days are written. */
	open: {
		ask: { file: File | undefined; said: Record<string, string>; order: string; today: string };
		answer: OpenedView | FaultView;
	};
	aside: { ask: { from: number; to: number }; answer: readonly (readonly string[])[] };
	today: { ask: { filter: TodayFilter }; answer: TodayView };
	more: {
		ask: { team: string; part: TodayPart; from: number; to: number };
		answer: readonly TodayLine[];
	};
	partner: { ask: { id: string }; answer: PartnerView | undefined };
	stands: { ask: Record<never, never>; answer: StandsView };
	practice: { ask: Record<never, never>; answer: PracticeView };
	reality: {
		ask: Record<never, never>;
		answer: { json: string; markdown: string; sentence: string };
	};
	/** A file of what is shown under Today, or a text to paste. */
	write: { ask: { filter: TodayFilter; form: 'csv' | 'ics' | 'text' }; answer: string };
	meanings: {
		ask: Record<never, never>;
		answer: readonly { title: string; choices: readonly Choice[] }[];
	};
	mapping: { ask: { said: Record<string, string> }; answer: string };
}

export type Question = keyof Questions;

export type ToWorker =
	| { kind: 'start'; program: PageProgram }
	| { [Kind in Question]: { kind: Kind; id: number; ask: Questions[Kind]['ask'] } }[Question];

export type FromWorker =
	| { id: number; answer: unknown }
	/** A sentence on how far the reading is; `share` from 0 to 1, where that is known. */
	| { id: number; progress: string; share?: number }
	| { id: number; failed: true };
