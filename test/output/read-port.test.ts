import { describe, expect, it } from 'vitest';
import { readPort } from '../../src/output/read-port.ts';
import { SettingsError } from '../../src/settings.ts';

describe('the port of the preview', () => {
	it.each([
		[undefined, 4321],
		['', 4321],
		[' ', 4321],
		['4400', 4400],
		['0', 0],
		['65535', 65_535],
	])('is read from %j as %i', (PORT, port) => {
		expect(readPort({ PORT })).toBe(port);
	});

	it.each(['99999', '65536', 'abc', '-1', '4.5', '0x10', '1e3'])('is not %s', (PORT) => {
		expect(() => readPort({ PORT })).toThrow(SettingsError);
		expect(() => readPort({ PORT })).toThrow(`PORT=${PORT} is no port. Write a whole number`);
	});
});
