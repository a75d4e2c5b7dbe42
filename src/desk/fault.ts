/** What is wrong with an export, or with a part of it: which sentence says so, and its values. */
export interface Fault {
	code: FaultCode;
	values: Readonly<Record<string, string | number>>;
}

/** Why a file is no export that can be read. `desk.fault.…` of the words. */
const fileFaults = [
	'empty',
	'too-large',
	'workbook',
	'no-text',
	'encoding',
	'one-column',
	'open-quote',
	'no-headings',
	'late-headings',
	'no-partner',
	'no-type',
	'no-milestones',
	'unsure',
	'twice',
	'same-heading',
	'two-orders',
	'mixed-orders',
	'mapping-unknown',
] as const;

/** Why a row or a cell is set aside. `desk.why.…` of the words. */
const rowFaults = [
	'empty-row',
	'headings-again',
	'surplus',
	'inner-quote',
	'no-partner',
	'no-type',
	'unknown-type',
	'other-type',
	'second-row',
	'no-milestone',
	'unknown-milestone',
	'no-day',
	'impossible-day',
	'future',
	'other-day',
	'other-value',
	'pause-order',
	'pause-later',
	'ended-before',
	'agreed-phase',
	'broken-text',
] as const;

export type FileFault = `desk.fault.${(typeof fileFaults)[number]}`;
export type RowFault = `desk.why.${(typeof rowFaults)[number]}`;
/** What is not certain, though the file is read. */
type Notice = 'desk.notice.windows' | 'desk.notice.unsure';
type FaultCode = FileFault | RowFault | Notice;

/** A file that cannot be read as an export. */
export class ExportFault extends Error {
	readonly fault: Fault;

	constructor(code: FileFault, values: Fault['values'] = {}) {
		super(code);
		this.fault = { code, values };
	}
}
