import path from 'node:path';
import { expect, it } from 'vitest';
import { isWithin, requirePackages } from '../../src/cli/packages-in-reach.ts';

it('packages above a program are found from it', () => {
	expect(() => requirePackages('/work/site', '/work/site/node_modules')).not.toThrow();
	expect(() => requirePackages('/work/site', '/work/node_modules')).not.toThrow();
});

it('packages that an installer put aside are said, with what to write for it', () => {
	const aside = '/work/site/node_modules/.pnpm/waymark@1.0.0/node_modules';
	expect(() => requirePackages('/work/site', aside)).toThrow('shamefullyHoist: true');
	expect(() => requirePackages('/work/site', '/work/other/node_modules')).toThrow('Yarn');
});

it('a folder on another disk of Windows is not within', () => {
	expect(isWithin('C:\\us', 'C:\\us\\site', path.win32)).toBe(true);
	expect(isWithin('C:\\us', 'C:\\us', path.win32)).toBe(true);
	expect(isWithin('C:\\us', 'C:\\users', path.win32)).toBe(false);
	expect(isWithin('C:\\us', 'D:\\us\\site', path.win32)).toBe(false);
	expect(isWithin('/us', '/us/..site', path.posix)).toBe(true);
});
