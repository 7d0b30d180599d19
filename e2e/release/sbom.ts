/** As much of a bill of materials in CycloneDX's form as is touched here. */
interface Bill {
  serialNumber?: string;
  metadata: { timestamp?: string; component: { name: string; type: string } };
}

/**
 * What `npm sbom` says, made to depend on the lock file alone: npm takes the name of the folder for that of the project,
 * and puts in a random number and the time. Two runs say the same then.
 */
export function steadySbom(text: string, name: string): string {
  const { serialNumber: _, ...bill } = JSON.parse(text) as Bill;
  const { timestamp: __, ...metadata } = bill.metadata;
  const component = { ...metadata.component, name, type: 'application' };
  return `${JSON.stringify({ ...bill, metadata: { ...metadata, component } }, null, 2)}\n`;
}
