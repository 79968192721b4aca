import { render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router-dom';
import { Address } from './Address';
import { searchOf } from './searchOf';

it.each([
  ['/?a=1&b=x%2Fy&a=2', { a: ['1', '2'], b: ['x/y'] }],
  ['/', {}],
])('reads the parameters of %s', (address, search) => {
  render(
    <MemoryRouter
      initialEntries={[address]}
      future={{ v7_startTransition: true, v7_relativeSplatPath: true }}
    >
      <Address />
    </MemoryRouter>,
  );
  expect(searchOf(screen.getByTestId('address'))).toEqual(search);
});
