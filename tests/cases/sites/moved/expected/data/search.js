variorumSearch("index",{"words":[["15","assets/search/7305c958e970ebd9.js"]],"stories":["assets/search/047bc29e8a5f03fc.js"],"inPart":16});
