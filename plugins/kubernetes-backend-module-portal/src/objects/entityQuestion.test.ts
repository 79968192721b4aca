import { entityQuestion } from './entityQuestion';

const ID = 'backstage.io/kubernetes-id';
const SELECTOR = 'backstage.io/kubernetes-label-selector';
const NAMESPACE = 'backstage.io/kubernetes-namespace';

const ask = (annotations?: Record<string, string>) =>
  entityQuestion({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'carts', annotations },
  });

it.each([
  [undefined, 'backstage.io/kubernetes-id=carts', undefined],
  [{ [ID]: 'shop-carts' }, 'backstage.io/kubernetes-id=shop-carts', undefined],
  [
    { [SELECTOR]: 'app=carts,tier!=x', [ID]: 'y' },
    'app=carts,tier!=x',
    undefined,
  ],
  [{ [NAMESPACE]: 'shop' }, 'backstage.io/kubernetes-id=carts', 'shop'],
  [
    { [NAMESPACE]: '', [SELECTOR]: '' },
    'backstage.io/kubernetes-id=carts',
    undefined,
  ],
])('%j', (annotations, labelSelector, namespace) => {
  expect(ask(annotations)).toMatchObject({ labelSelector, namespace });
});
