import { StatusError } from '../StatusError';
import { parseLabelSelector } from './labelSelector';

const labels = {
  app: 'carts',
  tier: '',
  'backstage.io/kubernetes-id': 'sock-shop-carts',
  weight: '12',
  in: 'notin',
};

describe('parseLabelSelector', () => {
  it.each([
    ['', true],
    ['  ', true],
    ['app', true],
    ['!app', false],
    ['! missing', true],
    ['missing', false],
    ['app=carts', true],
    ['app==carts', true],
    ['app = carts', true],
    ['app!=carts', false],
    ['missing!=carts', true],
    ['tier=', true],
    ['app=', false],
    ['backstage.io/kubernetes-id=sock-shop-carts', true],
    ['backstage.io/kubernetes-id=sock-shop-cart', false],
    ['app in (orders, carts)', true],
    ['app in (orders)', false],
    ['tier in (,x)', true],
    ['tier in ()', true],
    ['app notin (orders)', true],
    ['app notin (carts,orders)', false],
    ['missing notin (carts)', true],
    ['missing in (carts)', false],
    ['weight>11', true],
    ['weight<12', false],
    ['app>1', false],
    ['missing<1', false],
    ['in in (notin)', true],
    ['in=notin', true],
    ['app=carts,weight>1,!missing', true],
    ['app=carts,app=orders', false],
    ['toString', false],
  ])('%p matches: %p', (selector, expected) => {
    expect(parseLabelSelector(selector)(labels)).toBe(expected);
  });

  it.each([
    'app=carts,',
    ',app=carts',
    'app=carts,,tier',
    'app=carts tier',
    'app=carts=orders',
    'app in carts',
    'app in (carts',
    'app in (carts orders)',
    'app (carts)',
    '=carts',
    'app!',
    '!',
    '!!app',
    '-app',
    'app-',
    'a/b/c',
    '/app',
    'UPPER.example/app',
    "app='carts'",
    'app="carts"',
    'app=carts;id',
    'app=-carts',
    `app=${'x'.repeat(64)}`,
    `${'x'.repeat(64)}=a`,
    'weight>heavy',
    'weight>',
    'app=\u0000',
  ])('refuses %p as the API server does', selector => {
    expect(() => parseLabelSelector(selector)).toThrow(StatusError);
    expect(() => parseLabelSelector(selector)).toThrow(
      /^unable to parse requirement: /,
    );
  });
});
