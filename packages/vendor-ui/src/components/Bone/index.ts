export { Bone } from './Bone';
