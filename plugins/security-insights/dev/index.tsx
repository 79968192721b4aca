import { createDevApp } from '@backstage/frontend-dev-utils';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import securityInsightsPlugin from '../src';
import {
  bareModule,
  cannedModule,
  catalogModule,
  statesPlugin,
} from './devPlugin';
import './look.css';

// Before the app reads which theme the person chose: `?theme=dark`, light otherwise.
const theme = new URLSearchParams(window.location.search).get('theme');
window.localStorage.setItem('theme', theme === 'dark' ? 'dark' : 'light');

createDevApp({
  features: [
    catalogPlugin,
    securityInsightsPlugin,
    statesPlugin,
    cannedModule,
    catalogModule,
    bareModule,
  ],
});
