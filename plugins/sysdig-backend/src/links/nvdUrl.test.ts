import { nvdUrl } from './nvdUrl';

describe('nvdUrl', () => {
  it.each([
    ['CVE-2024-3094', 'https://nvd.nist.gov/vuln/detail/CVE-2024-3094'],
    ['GHSA-qh2h-chj9-jffq', null],
    ['CVE-2024-1/../../x', null],
    ['', null],
  ])('knows the page of %p', (name, url) => {
    expect(nvdUrl(name)).toBe(url);
  });
});
