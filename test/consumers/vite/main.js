import 'me-widgets';

const page = `
  <me-portal endpoint="/egen/me">
    <me-eservice-catalog page-size="5"></me-eservice-catalog>
    <output></output>
  </me-portal>`;

document.querySelector('#app').append(document.createRange().createContextualFragment(page));
document.addEventListener('me-eservice-select', (event) => {
  event.preventDefault();
  document.querySelector('output').textContent = event.eserviceId;
});
