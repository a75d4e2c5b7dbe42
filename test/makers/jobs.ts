import { existsSync } from 'node:fs';
import process from 'node:process';

export function add(one: number, other: number): number {
	return one + other;
}

export function turnRound(bytes: Uint8Array): Buffer {
	return Buffer.from(bytes).reverse();
}

export function runForEver(): never {
	for (;;);
}

export function fail(): never {
	throw Object.assign(new Error('It is so.'), { hash: { line: 3 } });
}

export function fallOver(): never {
	process.exit(1);
}

export function nameProcess(): number {
	return process.pid;
}

let told: string | undefined;

export function tell(what?: string): void {
	told = what;
}

export function sayTold(): string | undefined {
	return told;
}

/** Is done once this file is there. */
export async function waitFor(file: string): Promise<void> {
	while (!existsSync(file)) await new Promise((resolve) => setTimeout(resolve, 20));
}
