import type { ParsedNode } from 'yaml';
import type { z } from 'zod';
import type { Spaced } from '../../domain/located-problem.ts';
import type { Rule } from '../../domain/rules.ts';
import { quoteText } from '../quote-text.ts';

export type FieldPath = (string | number)[];

/** Words of an author that YAML takes for something else, so that no reader would see them. */
export interface LostText {
	path: FieldPath;
	/** Where it stands, in the fields’ text. */
	offset: number;
	rule: Extract<Rule, 'unquoted-text' | 'text-cut-at-hash'>;
	message: string;
	/** What has to be put in quotes, from the offset on; undefined where that is not certain. */
	quote?: string | undefined;
	/** What lacks a space after its colon, from the offset on; undefined where that is not certain. */
	spaced?: Spaced | undefined;
	/** The fields that come of it and are none, by their paths. */
	covers: FieldPath[];
}

/** The fields of a file as they were written. */
export interface Written {
	yaml: string;
	/** The anchors that something refers to. */
	anchors: ReadonlySet<string>;
}

/** A value among the fields. */
export interface Spot<Node extends ParsedNode = ParsedNode> {
	node: Node;
	/** Of its field, without “optional” around it. */
	schema: z.ZodType;
	path: FieldPath;
	/** Whether it is an item of a list between brackets. */
	isInFlow: boolean;
}

export function reportLost(
	path: FieldPath,
	offset: number,
	message: string,
	more: Partial<Pick<LostText, 'rule' | 'quote' | 'spaced' | 'covers'>> = {},
): LostText {
	return { path, offset, rule: 'unquoted-text', message, covers: [path], ...more };
}

export function isOneLine(text: string): boolean {
	return !text.includes('\n');
}

/** The field as it is to be written, for the end of a message; nothing where it has no name or many lines. */
export function wordQuoted(path: FieldPath, text: string, isInBrackets = false): string {
	const name = path.at(-1);
	if (!isOneLine(text)) return '';
	const before = typeof name === 'string' ? `${name}: ` : isInBrackets ? '' : '- ';
	return `: ${before}${quoteText(text)}`;
}
