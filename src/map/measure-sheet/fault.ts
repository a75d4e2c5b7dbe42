import type { Point } from './geometry.ts';
import type { PartMark } from './read-sheet.ts';

/** A text, or a shape by what it stands for. */
export interface Thing {
	text?: string;
	mark: PartMark;
}

type FaultKind =
	/** Two texts, or what else must keep apart: cards, rings, leaders. */
	| 'overlap'
	/** A text partly upon a shape. */
	| 'on-edge'
	/** A text below a shape that is drawn later. */
	| 'hidden'
	| 'through'
	| 'off-sheet'
	| 'off-card'
	/** Lines drawn upon one another, `amount` in millimetres. */
	| 'upon'
	/** A ring that is on no line of its partner type. */
	| 'off-line'
	/** `amount` in points. */
	| 'small'
	/** `amount` is the contrast. */
	| 'faint';

/** Something on a sheet that may not be. */
export interface Fault {
	kind: FaultKind;
	one: Thing;
	other?: Thing;
	at: Point;
	amount?: number;
}
