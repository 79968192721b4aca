const CVE = /^CVE-\d{4}-\d{4,19}$/;

/** NVD's page of a vulnerability; null for numbers that are not CVE numbers. */
export function nvdUrl(name: string): string | null {
  return CVE.test(name) ? `https://nvd.nist.gov/vuln/detail/${name}` : null;
}
