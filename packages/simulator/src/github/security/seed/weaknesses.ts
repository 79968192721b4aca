import type { CveSeverity } from '../../../acme';

/** A kind of weakness, with what an invented advisory says about it. */
export interface Weakness {
  cwe: { id: string; name: string };
  summary: string;
  description: string;
}

function weakness(
  id: number,
  name: string,
  summary: string,
  description: string,
): Weakness {
  return { cwe: { id: `CWE-${id}`, name }, summary, description };
}

const grave = [
  weakness(
    94,
    'Improper Control of Generation of Code',
    'runs code that comes with a request',
    'A value of the request reaches an expression that is evaluated. Whoever can send a request can run code with the rights of the program.',
  ),
  weakness(
    502,
    'Deserialization of Untrusted Data',
    'creates objects that the sender chose',
    'Serialized data is read without a list of permitted types. Classes that are present anyway can be chained until a command runs.',
  ),
  weakness(
    287,
    'Improper Authentication',
    'accepts tokens that nobody signed',
    'A header of the token decides how its signature is checked, and one value switches the check off.',
  ),
  weakness(
    918,
    'Server-Side Request Forgery',
    'fetches addresses within the network',
    'The host is compared before redirects are followed, so that a redirect leads to services that only answer inside.',
  ),
];

const moderate = [
  weakness(
    1333,
    'Inefficient Regular Expression Complexity',
    'takes very long for certain texts',
    'A regular expression goes back over its steps for texts with many repetitions. A few kilobytes keep a processor busy for minutes.',
  ),
  weakness(
    79,
    'Cross-site Scripting',
    'lets markup through that it should escape',
    'Attributes without quotes are not escaped. A page that shows somebody’s input can be made to run their script.',
  ),
  weakness(
    22,
    'Path Traversal',
    'writes files outside the given folder',
    'Names within an archive may contain steps upwards, encoded twice, and are joined to the folder before they are checked.',
  ),
  weakness(
    400,
    'Uncontrolled Resource Consumption',
    'keeps memory for connections that are gone',
    'Buffers of connections that end within the handshake are never freed. Many of them in a row exhaust the memory.',
  ),
];

const slight = [
  weakness(
    532,
    'Insertion of Sensitive Information into Log File',
    'writes parameters to the log at debug level',
    'At debug level whole addresses are logged, with whatever is in their parameters.',
  ),
  weakness(
    208,
    'Observable Timing Discrepancy',
    'compares values in a time that tells about them',
    'The comparison ends at the first difference. On a quiet machine the time says how much was right.',
  ),
];

/** What advisories of a severity are about. */
export const weaknesses: Readonly<Record<CveSeverity, readonly Weakness[]>> = {
  critical: grave,
  high: [...grave, ...moderate],
  medium: moderate,
  low: slight,
  negligible: slight,
};
