import { useLocation } from 'react-router-dom';

/** Shows the search part of the URL beside what a test renders, for `searchOf` to read. */
export function Address() {
  const { search } = useLocation();
  return <output data-testid="address">{search}</output>;
}
