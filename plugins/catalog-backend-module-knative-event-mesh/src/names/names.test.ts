import { makeValidator } from '@backstage/catalog-model';
import fc from 'fast-check';
import { environmentName } from './environmentNames';
import { apiName, componentName, entityNamespace } from './entityNames';
import { shortenName } from './shortenName';

const validator = makeValidator();

const label = (maxLength: number) =>
  fc.stringMatching(
    new RegExp(`^[a-z0-9](?:[a-z0-9-]{0,${maxLength - 2}}[a-z0-9])?$`),
  );
const objectName = fc.stringMatching(
  /^[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?$/,
);
const ref = fc.record({
  group: fc.constantFrom('eventing.knative.dev', 'sources.knative.dev'),
  kind: fc.stringMatching(/^[A-Z][A-Za-z0-9]{0,62}$/),
  namespace: label(63),
  name: objectName,
});
const settings = fc.record({
  environment: fc.constantFrom('dev', 'prod'),
  namespacePrefix: fc.constantFrom('', 'prod-'),
  naming: fc.constantFrom('qualified' as const, 'upstream' as const),
});

it('F25: every name is one that the catalog takes, and stays the same', () => {
  fc.assert(
    fc.property(settings, ref, (naming, object) => {
      for (const name of [
        apiName(naming, object),
        componentName(naming, object),
      ]) {
        expect(validator.isValidEntityName(name)).toBe(true);
      }
      expect(
        validator.isValidNamespace(entityNamespace(naming, object.namespace)),
      ).toBe(true);
      expect(apiName(naming, object)).toBe(
        apiName({ ...naming }, { ...object }),
      );
    }),
  );
});

it('F25: names that differ in their end only stay apart', () => {
  const naming = {
    environment: 'dev',
    namespacePrefix: '',
    naming: 'qualified',
  } as const;
  fc.assert(
    fc.property(ref, label(40), label(40), (object, a, b) => {
      fc.pre(a !== b);
      const start = `et-${'broker'.repeat(12)}-`;
      const [one, other] = [a, b].map(end =>
        apiName(naming, { ...object, name: `${start}${end}` }),
      );
      expect(one).not.toBe(other);
      expect(one.startsWith(start.slice(0, 54))).toBe(true);
    }),
  );
});

it('F25: a shortened name depends on the environment, kind and namespace too', () => {
  const long = 'x'.repeat(80);
  const names = [
    ['dev', 'Broker', 'a'],
    ['prod', 'Broker', 'a'],
    ['dev', 'Channel', 'a'],
    ['dev', 'Broker', 'b'],
  ].map(identity => shortenName(long, identity));
  expect(new Set(names).size).toBe(4);
  expect(names.map(name => name.length)).toEqual([63, 63, 63, 63]);
});

it('F25: a name that fits is left alone', () => {
  fc.assert(
    fc.property(label(63), name => {
      expect(shortenName(name, ['dev'])).toBe(name);
    }),
  );
});

it('environments have names that the catalog takes', () => {
  fc.assert(
    fc.property(fc.string(), environment => {
      const name = environmentName(environment);
      expect(validator.isValidEntityName(name)).toBe(true);
    }),
  );
  expect(environmentName('prod')).toBe('knative-event-mesh-prod');
});
