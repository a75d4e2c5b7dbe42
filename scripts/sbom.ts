import { spawnSync } from 'node:child_process';
import process from 'node:process';

interface Bill {
	components: { 'bom-ref': string; properties?: { name: string; value: string }[] }[];
	dependencies: { ref: string; dependsOn: string[] }[];
}

/**
 * What a site is built with and made of, on every platform, as CycloneDX. `npm sbom --omit dev` would leave
 * out whatever a package for tests needs as well, such as zod.
 */
const { status, stdout } = spawnSync(
	'npm',
	['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'],
	{ encoding: 'utf8', maxBuffer: 2 ** 26, stdio: ['ignore', 'pipe', 'inherit'] },
);
if (status !== 0) process.exit(status ?? 1);

const bill: Bill = JSON.parse(stdout);
const isForTests = ({ properties = [] }: Bill['components'][number]) =>
	properties.some(({ name, value }) => name.endsWith(':development') && value === 'true');
const left = new Set(bill.components.filter(isForTests).map((one) => one['bom-ref']));
const isKept = (ref: string) => !left.has(ref);
const kept: Bill = {
	...bill,
	components: bill.components.filter((one) => isKept(one['bom-ref'])),
	dependencies: bill.dependencies
		.filter(({ ref }) => isKept(ref))
		.map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter(isKept) })),
};
process.stdout.write(`${JSON.stringify(kept, null, 2)}\n`);
