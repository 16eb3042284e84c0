variorumSearch("assets/search/047bc29e8a5f03fc.js",[{"path":"2024/quay/","title":"The boy on the quay","standfirst":"","date":"","datetime":"","language":"en","direction":"ltr"}]);
